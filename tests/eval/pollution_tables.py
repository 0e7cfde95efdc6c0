"""The clean tables that pollution_kinds.py makes dirty: of several shapes, made of invented data."""

import random

PLACES = ["Nordhafen", "Val d'Arc", "São Miguel", "Überlingen", "Kolno", "Santa Rita", "Örebro Nord",
          "Port-au-Bois", "Lake, upper", "Tal Amar"]
WORDS = ("the boxes were counted twice and then sent on by road to a depot near the river where "
         "staff found two of them wet but the rest is fine").split()


def sentence(rng, least, most):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most)))


def stock(rng):
    """Dates, times, numbers, a URL, long texts with commas, quotes and line ends."""
    header = ["DATE", "TIME", "Qty", "PRODUCTID", "Price", "Product type", "Description", "URL",
              "Comments"]
    rows = []
    for i in range(83):
        text = sentence(rng, 3, 9)
        kind = i % 6
        text = {0: text, 1: text + ", " + sentence(rng, 2, 4), 2: 'a 12" pipe; ' + text,
                3: 'the "blue" one, ' + text, 4: text + "\n" + sentence(rng, 2, 5), 5: ""}[kind]
        rows.append([f"{rng.randint(1, 12):02}/{rng.randint(13, 28)}/2022",
                     f"{rng.randint(6, 20):02}:{rng.randint(0, 59):02}", str(rng.randint(1, 900)),
                     str(rng.randint(100000, 199999)), f"{rng.randint(1, 80)}.{rng.randint(0, 99):02}",
                     rng.choice(["Blanket", "Tent", "Jerry can", "Kitchen set"]), text,
                     f"https://depot.example.org/item?id={i}&lang=en",
                     rng.choice(["arrived", "two boxes wet, rest fine", "", "see note"])])
    return header, rows


def arrivals(rng):
    """A narrow series: a day, a place, a number."""
    rows = [[f"2021-{1 + i // 28:02}-{1 + i % 28:02}", rng.choice(PLACES[:3] + PLACES[4:8]),
             str(rng.randint(0, 4000)), rng.choice(["f", "m"])] for i in range(60)]
    return ["day", "place", "arrivals", "sex"], rows


def funding(rng):
    """Many columns, some empty, amounts with marks in quotes, long names."""
    header = ["Flow ID", "Donor", "Recipient", "Plan", "Cluster", "Amount USD", "Original amount",
              "Currency", "Decision date", "Status", "Description", "Rate"]
    rows = []
    for i in range(45):
        rows.append([str(90210 + 7 * i), rng.choice(["Government of Sylvania", "Fund, pooled", "Red Star"]),
                     rng.choice(["Aid for All", "Médecins sans Nom", "World Bread, Inc."]),
                     rng.choice(["", "Plan 2021"]), rng.choice(["Health", "Food security", "WASH"]),
                     f"{rng.randint(1, 999)},{rng.randint(0, 999):03},{rng.randint(0, 999):03}",
                     rng.choice(["", str(rng.randint(1000, 99999))]), rng.choice(["EUR", "CHF", "SEK"]),
                     f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.2021",
                     rng.choice(["paid", "pledge", "commitment"]), sentence(rng, 4, 12),
                     rng.choice(["", f"{rng.randint(1, 9)}.{rng.randint(0, 9999):04}"])])
    return header, rows


def contacts(rng):
    """Words alone: nothing tells a header from a record but its look."""
    header = ["Organisation", "Person", "Sector", "Place", "Remarks"]
    rows = [[f"{rng.choice(['Aid', 'Relief', 'Care', 'Shelter'])} {rng.choice(['Union', 'Group', 'Front'])}",
             rng.choice(["Ada K.", "Bo Lind", "C. d'Or", "Dee, Ann"]), rng.choice(["WASH", "Health"]),
             rng.choice(PLACES), sentence(rng, 1, 6) if i % 4 else ""] for i in range(32)]
    return header, rows


def months(rng):
    """Wide: a column a month, some not known."""
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    rows = [[place, *(rng.choice([str(rng.randint(0, 9000)), str(rng.randint(0, 90)), "-"])
                      for _ in names)] for place in PLACES + ["Others", "Total"]]
    return ["Region", *(f"{n} 2019" for n in names)], rows


def pairs(rng):
    """Two columns: the least that is a table."""
    return ["year", "persons"], [[str(1990 + i), str(rng.randint(100, 99999))] for i in range(30)]


def survey(rng):
    """Every cell in quotes where it is a text; long and short answers side by side."""
    header = ["Date of interview", "Site name", "Households", "Share with water",
              "What is most needed?", "Enumerator's note"]
    rows = [[f"{rng.randint(1, 28)} {rng.choice(['March', 'April'])} 2023", rng.choice(PLACES),
             str(rng.randint(5, 300)), f"{rng.randint(1, 99)}%",
             "; ".join(rng.sample(["food", "water", "shelter", "cash", "fuel"], 2)),
             sentence(rng, 5, 25) + rng.choice(["", "."])] for _ in range(50)]
    return header, rows


SHAPES = [stock, arrivals, funding, contacts, months, pairs, survey]


def all_tables(seed):
    for shape in SHAPES:
        yield shape.__name__, *shape(random.Random(f"{seed} {shape.__name__}"))
