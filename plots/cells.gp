plot $grid using 1:2:3:4:(shade[$5]) with vectors nohead lw 0.75 lc rgb variable
