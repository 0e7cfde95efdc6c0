# Charts with a row for each series. Columns, in points of the picture:
#   rules  grid          x y dx dy shade
#   boxes  bars          x y x1 x2 y1 y2 shade
#   dots   dots, rings   x y diameter shade
plot $grid using 1:2:3:4:(shade[$5]) with vectors nohead lw 0.75 lc rgb variable, \
     $bars using 1:2:3:4:5:6:(shade[$7]) with boxxyerror fs solid 1 noborder lc rgb variable, \
     $dots using 1:2:($3/10.5):(shade[$4]) with points pt 7 ps variable lc rgb variable, \
     $rings using 1:2:($3/10.5):(shade[$4]) with points pt 7 ps variable lc rgb variable, \
     $rings using 1:2:(($3-2.5)/10.5):(paper) with points pt 7 ps variable lc rgb variable
