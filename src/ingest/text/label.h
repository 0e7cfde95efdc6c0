/* label.h - what the labels before numbers share with other nouns at some distance: label.c. */
#ifndef SITSTAT_TEXT_LABEL_H
#define SITSTAT_TEXT_LABEL_H

#include "draft.h"

bool label_carries(int noun);
/* Is it a noun that a number may stand for at some distance: "the number of refugees passed two
 * million"? */
bool label_carries_change(int noun);
/* One that a number stands for where it is what that changed to: "aid flights rose to 153"? */
#endif
