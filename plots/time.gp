# Charts through time. Each layer is a datablock; NAME_n pieces with colours NAME_shade where it is
# made of lines or polygons. Columns, in points of the picture:
#   rules     grid, leaders, breaks    x y dx dy shade
#   boxes     bars, hollow, bounds     x y x1 x2 y1 y2 shade
#   dots      dots, rings              x y diameter shade
#   polygons  areas, carets            x y
#   lines     lines, dashes, faint     x y
plot for [i=1:areas_n] $areas index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb areas_shade[i], \
     $grid using 1:2:3:4:(shade[$5]) with vectors nohead lw 0.75 lc rgb variable, \
     $bars using 1:2:3:4:5:6:(shade[$7]) with boxxyerror fs solid 1 noborder lc rgb variable, \
     $hollow using 1:2:3:4:5:6 with boxxyerror fs solid 1 border lc rgb line lw 1.25 fc rgb paper, \
     $breaks using 1:2:3:4:(shade[$5]) with vectors nohead lw 1.25 dt (1.25,4) lc rgb variable, \
     for [i=1:faint_n] $faint index i-1 using 1:2 with lines lw 1 lc rgb faint_shade[i], \
     for [i=1:lines_n] $lines index i-1 using 1:2 with lines lw 2.25 lc rgb lines_shade[i], \
     for [i=1:dashes_n] $dashes index i-1 using 1:2 with lines lw 2.25 dt (8,7) \
         lc rgb dashes_shade[i], \
     $bounds using 1:2:3:4:5:6:(shade[$7]) with boxxyerror fs solid 1 noborder lc rgb variable, \
     $leaders using 1:2:3:4:(shade[$5]) with vectors nohead lw 0.75 lc rgb variable, \
     for [i=1:carets_n] $carets index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb carets_shade[i], \
     $dots using 1:2:($3/dot):(shade[$4]) with points pt 7 ps variable lc rgb variable, \
     $rings using 1:2:($3/dot):(shade[$4]) with points pt 7 ps variable lc rgb variable, \
     $rings using 1:2:(($3-2.5)/dot):(paper) with points pt 7 ps variable lc rgb variable
