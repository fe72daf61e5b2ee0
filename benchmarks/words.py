"""Knows the words that made-up entries are written with: plain lists, a few of them with letters beyond ASCII."""

PILLARS = ("Tools and method", "People and teams", "Market & money")
FIELDS = (
    "Building and land", "Care and health", "Craft and making", "Law & order", "Learning and research",
    "Media and arts", "Trade and transport", "Water, energy & climate",
)  # fmt: skip
ASPECTS = (
    "Planning", "Measurement", "Record keeping", "Quality control", "Training", "Recruitment", "Communication",
    "Pricing", "Client contact", "Marketing", "Safety", "Liability", "Logistics", "Materials", "Maintenance",
    "Supervision", "Working hours", "Location", "Data ownership", "Career path",
)  # fmt: skip
TERMS = (
    "Handover", "Calibration", "Tolerance", "Second opinion", "Apprenticeship", "Piece rate", "Tender", "Run book",
    "Site diary", "Duty of care", "Lead time", "Yield",
)  # fmt: skip
DOMAINS = (
    "bridge", "harbour", "orchard", "dental", "forest", "textile", "railway", "aviation", "quarry", "insurance",
    "tax", "court", "library", "museum", "pharmacy", "ward", "kitchen", "bakery", "brewery", "vineyard", "dairy",
    "fishery", "print", "broadcast", "theatre", "piano", "camera", "optics", "garden", "irrigation", "plumbing",
    "wiring", "heating", "roof", "masonry", "timber", "glass", "foundry", "welding", "lathe", "clock", "jewellery",
    "leather", "tailoring", "hotel", "travel", "freight", "warehouse", "courier", "auction", "housing", "survey",
    "weather", "geology", "chemistry", "biology", "statistics", "network", "fire", "prison",
)  # fmt: skip
ROLES = (
    ("planner", "planners"), ("inspector", "inspectors"), ("technician", "technicians"), ("buyer", "buyers"),
    ("estimator", "estimators"), ("supervisor", "supervisors"), ("trainer", "trainers"), ("designer", "designers"),
    ("dispatcher", "dispatchers"), ("auditor", "auditors"), ("clerk", "clerks"), ("adviser", "advisers"),
    ("restorer", "restorers"), ("analyst", "analysts"), ("operator", "operators"), ("surveyor", "surveyors"),
    ("foreman", "foremen"), ("salesperson", "salespeople"), ("teacher", "teachers"), ("engineer", "engineers"),
)  # fmt: skip
ACTORS = (
    "apprentices", "clients", "suppliers", "insurers", "two colleagues", "the night shift", "the office",
    "small firms", "large firms", "senior staff", "newcomers", "the union", "a committee", "neighbours",
    "regulators", "head office", "contractors", "the guild", "evening classes", "volunteers",
)  # fmt: skip
THINGS = (
    "drawings", "notebooks", "invoices", "timetables", "sketches", "reports", "checklists", "photographs",
    "estimates", "spreadsheets", "databases", "sensors", "templates", "contracts", "workshops", "certificates",
    "deadlines", "budgets", "rumours", "brochures", "catalogues", "cabinets", "carbon copies", "inspections",
    "margins", "warranties", "complaints", "referrals", "diaries", "messages", "simulations", "forecasts",
    "calendars", "platforms", "subscriptions", "licences", "audits", "rosters", "mentors", "manuals",
    "interviews", "wages", "bonuses", "tenders", "discounts", "deposits", "ledgers", "gauges", "stopwatches",
    "scanners", "drones", "plotters", "microscopes", "batteries", "networks", "passwords", "backups", "exports",
    "queues", "samples", "batches", "defects", "tolerances", "standards", "permits", "penalties", "hazards",
    "helmets", "rehearsals", "depots", "vans", "warehouses", "garages", "listings", "ratings", "newsletters",
    "recordings", "transcripts", "summaries", "revisions", "signatures", "envelopes", "routes", "harvests",
    "parcels", "shortages", "repairs", "spare parts", "symptoms", "remedies", "habits", "measurements", "charts",
    "averages", "thresholds", "alerts", "handovers", "briefings", "lectures", "lessons", "mistakes", "examples",
)  # fmt: skip
KINDS = (
    "handwritten", "typed", "pooled", "remote", "manual", "local", "regional", "seasonal", "daily", "weekly",
    "annual", "costly", "cheap", "fragile", "precise", "approximate", "spoken", "formal", "signed", "public",
    "private", "digital", "mechanical", "electronic", "portable", "temporary", "routine", "rare", "late",
    "overnight", "careful", "certified", "independent", "central", "scattered", "bespoke", "bulk", "dusty",
    "searchable", "hidden", "uncertain", "negotiable", "opaque", "anonymous", "trusted", "disputed", "hand-drawn",
    "naïve", "déjà-vu", "half-finished", "colour-coded", "second-hand", "paper-based", "well-kept",
)  # fmt: skip
DEEDS = (
    ("check", "checked"), ("measure", "measured"), ("record", "recorded"), ("compare", "compared"),
    ("order", "ordered"), ("negotiate", "negotiated"), ("schedule", "scheduled"), ("repair", "repaired"),
    ("inspect", "inspected"), ("deliver", "delivered"), ("estimate", "estimated"), ("approve", "approved"),
    ("reject", "rejected"), ("share", "shared"), ("store", "stored"), ("copy", "copied"), ("print", "printed"),
    ("collect", "collected"), ("sort", "sorted"), ("weigh", "weighed"), ("count", "counted"), ("test", "tested"),
    ("adjust", "adjusted"), ("replace", "replaced"), ("confirm", "confirmed"), ("review", "reviewed"),
    ("discuss", "discussed"), ("explain", "explained"), ("advertise", "advertised"), ("rent", "rented"),
    ("supervise", "supervised"), ("predict", "predicted"), ("track", "tracked"), ("annotate", "annotated"),
    ("translate", "translated"), ("publish", "published"), ("archive", "archived"), ("restore", "restored"),
    ("combine", "combined"), ("prepare", "prepared"), ("clean", "cleaned"), ("label", "labelled"),
    ("pack", "packed"), ("stamp", "stamped"), ("question", "questioned"), ("borrow", "borrowed"),
)  # fmt: skip
PLACES = (
    "Leeds", "Dundee", "Cardiff", "Galway", "Hull", "Norwich", "Lyon", "Turin", "Graz", "Zürich", "Malmö", "Tromsø",
    "Łódź", "Kraków", "Brno", "Málaga", "Porto", "São Paulo", "Bogotá", "Kyōto", "Pune", "Accra", "Nairobi",
    "Durban", "Halifax", "Denver", "Tulsa", "Perth", "Hobart", "Nelson", "Αθήνα", "Тарту", "京都",
)  # fmt: skip
SURNAMES = (
    "Abara", "Akhtar", "Almeida", "Andersén", "Banerjee", "Bondarenko", "Castillo", "Dvořák", "Dubois", "Eriksen",
    "Farkas", "Fofana", "Grüber", "Haddad", "Ibrahim", "Itō", "Jansen", "Kaya", "Keller", "Kovács", "Lambert",
    "Lindqvist", "Marino", "Mbeki", "Moreau", "Nakamura", "Novák", "O’Brien", "Okafor", "Olsen", "Peña", "Petrov",
    "Popescu", "Quinn", "Rossi", "Şahin", "Silva", "Singh", "Tanaka", "Virtanen", "Walsh", "Yılmaz", "Zieliński",
)  # fmt: skip
SYLLABLES = (
    "ka", "lo", "mi", "ra", "ven", "tor", "sel", "dan", "qui", "pex", "nor", "bri", "ul", "sta", "fen", "dor", "mar",
    "zi", "bel", "cor", "ast", "ely", "gro", "hux",
)  # fmt: skip
PUBLISHERS = ("University Press of Galway", "Smith & Daughters", "Institute for Trades", "Éditions du Quai")
