# Before every template: the canvas in points from the top left corner, and the colours by number.
set encoding utf8
array shade[33]
shade[1] = paper; shade[2] = ink; shade[3] = muted; shade[4] = grid; shade[5] = axis
shade[6] = bar; shade[7] = line; shade[8] = fan80; shade[9] = fan95; shade[10] = faint
shade[11] = land
do for [i=1:6] { shade[11 + i] = hue[i]; shade[17 + i] = hue_text[i] }
do for [i=1:5] { shade[23 + i] = ramp[i]; shade[28 + i] = ramp_on[i] }
back = sprintf("#%06X", paper)
if (format eq "png") {
    set terminal pngcairo size 2*width,2*height font regular.",14" fontscale 1.5 linewidth 2 dl 2 \
        noenhanced rounded background back
}
if (format eq "pdf") {
    set terminal pdfcairo size width/72.0,height/72.0 font regular.",14" fontscale 0.75 linewidth 2 dl 1 \
        noenhanced rounded background back
}
if (format eq "svg") {
    set terminal svg size width,height font regular.",14" noenhanced rounded background back
}
set termoption noenhanced
unset border
unset tics
unset key
set margins 0,0,0,0
set xrange [0:width]
set yrange [height:0]
