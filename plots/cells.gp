# A calendar of coverage. Columns, in points of the picture:
#   boxes  cells, gaps   x y x1 x2 y1 y2 shade; a gap is an outline
#   rules  grid          x y dx dy shade
plot $grid using 1:2:3:4:(shade[$5]) with vectors nohead lw 0.75 lc rgb variable, \
     $gaps using 1:2:3:4:5:6 with boxxyerror fs solid 1 border lc rgb grid lw 0.75 fc rgb paper, \
     $cells using 1:2:3:4:5:6:(shade[$7]) with boxxyerror fs solid 1 noborder lc rgb variable
