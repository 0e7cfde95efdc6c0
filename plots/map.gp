# Maps. Columns, in points of the picture:
#   polygons  land, enclaves, regions, inner, arrows   x y
#   boxes     cells, plates            x y x1 x2 y1 y2 shade
#   dots      dots                     x y diameter shade
plot for [i=1:land_n] $land index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb land_shade[i], \
     $land using 1:2 with lines lw 0.6 lc rgb paper, \
     for [i=1:enclaves_n] $enclaves index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb enclaves_shade[i], \
     $enclaves using 1:2 with lines lw 0.6 lc rgb paper, \
     for [i=1:regions_n] $regions index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb regions_shade[i], \
     $regions using 1:2 with lines lw 0.4 lc rgb paper, \
     for [i=1:inner_n] $inner index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb inner_shade[i], \
     $inner using 1:2 with lines lw 0.4 lc rgb paper, \
     for [i=1:arrows_n] $arrows index i-1 using 1:2 with filledcurves closed \
         fs solid 1 noborder fc rgb arrows_shade[i], \
     $arrows using 1:2 with lines lw 0.75 lc rgb paper, \
     $plates using 1:2:3:4:5:6:(shade[$7]) with boxxyerror fs solid 0.8 noborder lc rgb variable, \
     $cells using 1:2:3:4:5:6:(shade[$7]) with boxxyerror fs solid 1 noborder lc rgb variable, \
     $grid using 1:2:3:4:(shade[$5]) with vectors nohead lw 0.75 lc rgb variable, \
     $dots using 1:2:($3/dot):(shade[$4]) with points pt 7 ps variable lc rgb variable
