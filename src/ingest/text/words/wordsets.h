/* wordsets.h - the names of the sets in data/word_sets.csv: words that a rule asks for by their
 * spelling. Part of roles.h, which makes enum text_set and enum text_more_set of them. */
#ifndef SITSTAT_TEXT_WORDSETS_H
#define SITSTAT_TEXT_WORDSETS_H

#define TEXT_SETS(X)                                                                               \
    X(wider) /* "regional", "worldwide": more than one country */                                  \
    X(region)                                                                                      \
    X(capital)                                                                                     \
    X(airport)                                                                                     \
    X(boat)                                                                                        \
    X(now)                                                                                         \
    X(same)                                                                                        \
    X(period)                                                                                      \
    X(first)       /* "we": whoever speaks or publishes */                                         \
    X(announced)   /* what an office says and a country gives */                                   \
    X(past)        /* "were", "had" */                                                             \
    X(tally)       /* what whoever counts gives: "toll", "estimate" */                             \
    X(ground)      /* what a people's name before it makes a place: "the Turkish coast" */         \
    X(premises)    /* "Khartoum's airport" */                                                      \
    X(kind)        /* what a place is called besides its name: "camp", "province" */               \
    X(camplike)    /* "the camp" stands for a camp named before */                                 \
    X(townlike)    /* "the city" */                                                                \
    X(regionlike)  /* "the province" */                                                            \
    X(countrylike) /* "the country" */                                                             \
    X(landlike)    /* "the islands", for a name that says what it is: "Canary Islands" */          \
    X(there)       /* stands for a place told before */                                            \
    X(lodging)     /* where displaced people are: "in tents" */                                    \
    X(relief)      /* what people receive: "aid", "vouchers" */                                    \
    X(clinic)      /* whose beds shelter nobody: "hospital" */                                     \
    X(cells)       /* where prisoners are: "detention" */                                          \
    X(carrier)     /* "train", "bus": who goes by it is taken out of danger */                     \
    X(feature)     /* a name that ends in it names no place where people are: "river" */           \
    X(compass)                                                                                     \
    X(numbered)   /* "Zone 4", "Village 8" */                                                      \
    X(nowhere)    /* opens a line before a number and names no place: "Overall" */                 \
    X(several)    /* vague counts of units of time, and "that" of "that month" */                  \
    X(storm)      /* what has a name of its own: "cyclone", "hurricane" */                         \
    X(seat)       /* a capital that stands for its government: "Washington pledged" */             \
    X(body)       /* begins the name of a body or a tool, and of no place: "Ministry" */           \
    X(stands)     /* "stood", "rose": how a number is said to be */                                \
    X(points)     /* of the compass: a region's whole name in some countries, "the East" */        \
    X(comparing)  /* "than", "twice": the time behind it is not the number's own */                \
    X(correcting) /* "retracted", "replaces": the number before is not the last word */            \
    X(wrong)      /* "mistaken", "superseded" */                                                   \
    X(toll)       /* what may be wrong: "toll", "figure" */                                        \
    X(according)  /* opens who states it: "selon" */                                               \
    X(puts)       /* states a number only with "at" behind: "puts the toll at" */                  \
    X(begins)     /* begin an event: "broke out", "struck" */                                      \
    X(totals)     /* "the number of", behind a number */                                           \
    X(settled)    /* where so many live: "a town of 60,000" */                                     \
    X(crew)       /* of so many, and no count of anyone: "a family of five" */                     \
    X(formation)  /* of so many soldiers */                                                        \
    X(hosting)    /* "Romania hosts 450,000 people" */                                             \
    X(abroad)     /* out of the country */                                                         \
    X(funded)     /* "was 43 per cent funded" */                                                   \
    X(evacuating) /* takes out of danger whoever it is, the wounded too */                         \
    X(revises)    /* replaces the number told before it: "revised from 1,000 to 112" */            \
    X(raises)     /* replaces a sum of money */                                                    \
    X(desk)       /* where reports are filed from about elsewhere */                               \
    X(meeting)    /* where people met, and nothing happened */                                     \
    X(bringing)   /* to a total: "bringing the force to 2,000" */                                  \
    X(brings)     /* to a total */                                                                 \
    X(each)       /* "every day" opens its sentence */                                             \
    X(harmful)    /* what is weighed and no aid: "ammonium nitrate" */                             \
    X(mishap)     /* what strikes one place: "explosion" */                                        \
    X(need)       /* speaks of a crisis or of help in one: "refugees", "donors" */                 \
    X(market)     /* speaks of business: "shareholders", "exports" */                              \
    X(time)       /* made by tools/words.c: words without which no sentence names a time */        \
    X(phone)      /* made there, too: words that may begin what leads to a telephone's number */

/* Sets behind the first 64: a token has only a number of those that it is in. A set that only one
 * or two rules ask for stands here. */
#define TEXT_MORE_SETS(X)                                                                          \
    X(kin)       /* whose children: "her two sons" */                                              \
    X(container) /* holds so much: "a bag of 50 kg" */                                             \
    X(behind)    /* kinds of places that stand behind an unknown name: "settlement" */             \
    X(towards)   /* what only a place follows: "reached", "around" */                              \
    X(payer)     /* a body that pays: "fund" */                                                    \
    X(reaches)   /* forms of "reach" */                                                            \
    X(receives)  /* forms of "receive" */                                                          \
    X(team)      /* a body that is named by what it does: "the rescue group" */                    \
    X(carries)   /* takes people somewhere: "flew" */                                              \
    X(due)                                                                                         \
    X(strong) /* "1,990 strong" */                                                                 \
    X(under)  /* "men under arms" */                                                               \
    X(born)                                                                                        \
    X(guess) /* "may have died" */                                                                 \
    X(fate)  /* words that a fate of fate.c begins with */                                         \
    X(house) /* "house 300 people" */                                                              \
    X(put)                                                                                         \
    X(upward)                                                                                      \
    X(lands) /* of a storm: "ashore" */                                                            \
    X(respective)                                                                                  \
    X(whose)                                                                                       \
    X(fore) /* begins a name and is none: "San" */                                                 \
    X(since)                                                                                       \
    X(taken)  /* somewhere, by somebody: "ferried" */                                              \
    X(eldest) /* is of an age */                                                                   \
    X(sends)  /* "sent 300 people home" */                                                         \
    X(rumour) /* "reports that": what may be untrue */                                             \
    X(plan)   /* a noun that foretells as the verb does */                                         \
    X(wants)                                                                                       \
    X(aim)                                                                                         \
    X(already)                                                                                     \
    X(feared)                                                                                      \
    X(adds)     /* says, or gives money */                                                         \
    X(states)   /* says, or "Gulf states" */                                                       \
    X(spread)   /* what "over" is no hedge behind: "spread over six camps" */                      \
    X(airframe) /* letters before an aircraft's number: "C-130", "Il-76" */                        \
    X(denies)   /* what a verb tells: "nobody", "cannot" */                                        \
    X(unable)   /* to do it: "afraid to" */                                                        \
    X(trades)   /* people by what they do, who may die as well */                                  \
    X(bedding)  /* places to sleep, where a shelter has them: "2,500 cots" */                      \
    X(climbing) /* "the toll has gone up to 101": no limit */                                      \
    X(opened)   /* "open daily, 9 to 5" */                                                         \
    X(holding)  /* tells of which day a whole report is: "information as of", "data cut-off" */    \
    X(enough)   /* for so many: what would do, and who got nothing yet */                          \
    X(cargo)    /* what is brought for so many: "food" */                                          \
    X(hauls)    /* has a cargo: "carrying" */                                                      \
    X(wholly)   /* of ruins: "totally" */                                                          \
    X(partly)   /* of ruins: "partially" */                                                        \
    X(leading)  /* "Canadian-led": no nation of all of them */                                     \
    X(society)  /* what a nation's own aid is handed out by: "Red Crescent" */                     \
    X(britain)  /* whose pounds are meant */                                                       \
    X(intended) /* of a whole that is yet to come: "200 of a planned 1,000" */                     \
    X(previous)                                                                                    \
    X(these)       /* "Of these, 42,000": of the number told before */                             \
    X(citizens)    /* of a country, from which they come: "citizens of Ukraine" */                 \
    X(actor)       /* whose government acts: "the Treasury" */                                     \
    X(service)     /* of a state: "the Coast Guard" */                                             \
    X(official)    /* who speaks for a town: "mayor" */                                            \
    X(measured)    /* behind what something is as long as */                                       \
    X(particle)    /* within a name, in small letters: "Eldorado do Sul" */                        \
    X(twins)       /* the name of two countries */                                                 \
    X(did)         /* "did so": what those told before did */                                      \
    X(possess)     /* "hold", "were granted": what people have */                                  \
    X(whence)      /* in the title of a column: where what is counted came from */                 \
    X(whither)     /* the same, where it went */                                                   \
    X(erects)      /* puts something up: "built" */                                                \
    X(such)        /* "such trainers": those told before */                                        \
    X(nationality) /* by which people are told apart: "by country of origin" */                    \
    X(cases)       /* what no measure counts: "cases", "samples" */                                \
    X(ill)         /* "tested positive" */                                                         \
    X(inspects)    /* to find what is ruined: "looked at" */                                       \
    X(consumes)    /* what nobody hands out then: "ate" */                                         \
    X(beside)      /* where somebody camps: "under" */                                             \
    X(consists)    /* "made up of", "consists of" */                                               \
    X(civil)       /* whose personnel are no soldiers: "medical" */                                \
    X(areal)       /* what people live in, and is no people: "counties" */                         \
    X(harvest)     /* what is grown or traded, and no aid: "production" */                         \
    X(escort)      /* what a convoy of people has as well: "vehicles" */                           \
    X(pursuits)    /* what people go back to, and no place: "school", "work" */                    \
    X(serves)      /* what a centre does that shelters nobody: "health", "testing" */              \
    X(founded)     /* set up: "opened" */                                                          \
    X(soldierly)   /* trades of soldiers and of others: "instructors" */                           \
    X(resources)   /* label a line of what has been paid in: "Funding" */                          \
    X(repels)      /* does not let in: "turned back" */                                            \
    X(resettling)  /* to another country for good: "resettlement to Sweden" */                     \
    X(occupied)    /* what people do or have done to them who are counted for that only */         \
    X(trade)       /* people by what they do, of any ending: "nurses" */                           \
    X(befell)      /* happens to people only: "wounded" */                                         \
    X(places)      /* where people live: "villages" */                                             \
    X(turning)     /* what is counted from: "since the invasion" */                                \
    X(mostly)      /* where the greater part is: "mainly in" */                                    \
    X(parts)       /* of a country: "other states of Brazil" */                                    \
    X(sample)      /* of people who are asked: "survey" */                                         \
    X(sampled)     /* asks so many: "interviewed" */                                               \
    X(yearly)      /* has a year in its name: "Plan" */                                            \
    X(gates)       /* said of crossings: "open" */                                                 \
    X(charges)     /* in somebody's care: "patients" */                                            \
    X(exams)       /* is passed and no border: "test" */                                           \
    X(sitely)      /* between a name and "site": "transit" */                                      \
    X(goes)        /* of a part of a sum: "3 million goes to Chad" */                              \
    X(waters)      /* what they came by: "sea" */                                                  \
    X(waiting)     /* where somebody came to: "living" */                                          \
    X(untrue)      /* "false": what a rumour is */                                                 \
    X(seeks)       /* "demanded": what has not come to pass */                                     \
    X(hall)        /* a building that takes people in: "gym" */                                    \
    X(water)       /* begins the name of a water or a coast: "Strait of" */                        \
    X(seasonal)    /* what months tell apart: "the October-December rains" */                      \
    X(went)        /* what was done, told by a verb that does not end in "ed": "flew" */           \
    X(gone)        /* "the toll went from 20 to 40": two numbers, and no range */                  \
    X(timetable)   /* said of what is to come: "the office opens in ten days" */                   \
    X(adjoining)   /* said of a place that is near: "neighbouring Idlib" */                        \
    X(timed)       /* happens at an hour: "landed" */                                              \
    X(thatis)      /* tells the same again: "i.e." */                                              \
    X(emergency)   /* what is declared: "a state of emergency" */                                  \
    X(ailment)     /* named by where it was found: "Lassa fever" */                                \
    X(folk)        /* what a name between commas is: "the Luba, a Bantu ethnic group" */           \
    X(airline)     /* flies passengers, or makes its planes */                                     \
    X(deal)        /* what is done with planes that carry no aid: "ordered" */                     \
    X(portfolio)   /* what a ministry is of, and no town: "Interior" */                            \
    X(degrees)     /* what a bare number is of: "temperature" */                                   \
    X(worldly)     /* begins the name of a body: "World Bank" */                                   \
    X(titled)      /* heads a block of a report and names no place: "Outlook" */                   \
    X(commerce)    /* what is done with goods that are no aid: "sold", "tender" */                 \
    X(naval)       /* ships of war: "frigate" */                                                   \
    X(tocome)      /* said of a whole of which only a part has come: "promised" */                 \
    X(scheme)      /* called by whom it lets in: "the Homes for Ukraine scheme" */                 \
    X(recalls)     /* said of what is known: "will recall" */                                      \
    X(amends)      /* gives another number for one told before: "corrected" */                     \
    X(atfirst)     /* opens what was said before something else: "initially", "having" */          \
    X(then)                                                                                        \
    X(admits)  /* owns up to so many: "concedes" */                                                \
    X(brought) /* beside people whom somebody brings out: "ashore", "ferry" */                     \
    X(damage)  /* what was lost, in money: "losses" */                                             \
    X(hedging) /* may hedge a number behind what it counts: "roughly" */                           \
    X(giving)  /* before whom something is given to: "gave" */                                     \
    X(phases)  /* of hunger, which a name in capitals may be: "IPC" */                             \
    X(tells)   /* people to go: "ordered" */                                                       \
    X(departs)                                                                                     \
    X(stops) /* aid: "suspended" */                                                                \
    X(gunmen)                                                                                      \
    X(reckoned)  /* what comes to so many: "number", "population" */                               \
    X(houses)    /* what a camp is to do with people: "hold" */                                    \
    X(issues)    /* what a name that ends so is: "Situation Report" */                             \
    X(endings)   /* of ordinals in digits: "th" */                                                 \
    X(which)     /* stands for what was just told */                                               \
    X(offers)    /* money behind whose it is: "offered" */                                         \
    X(donates)   /* the same, and says so without the sum: "pledged" */                            \
    X(proclaims) /* that very day: "announced" */                                                  \
    X(papers)    /* what people are given, and no aid: "visas" */                                  \
    X(strikes)   /* before a place, says that something befell it: "attacked" */                   \
    X(recap)     /* opens a sentence that goes into the one before: "services" */                  \
    X(uncounted) /* beside a number that counts nothing: "outnumber", "holds" */
#endif
