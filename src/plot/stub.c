#include "names.h"
#include "frame.h"
#define S(n)                                                                                       \
    void n(struct scene *s, struct rect a)                                                         \
    {                                                                                              \
        frame_empty(s, a);                                                                         \
    }
S(draw_multiples)
S(draw_areas) S(draw_stacks) S(draw_ranked) S(draw_dumbbell) S(draw_sources) S(draw_calendar)
    S(draw_pyramid) S(draw_map) S(draw_flows)
