//! The table of all kinds of diagnostics: code, meaning, an example, and the same example fixed.
//!
//! A code never changes its meaning, so that what teachers have written down stays true. `gutskin explain` reads from here.

/// One kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number, as diagnostics show it.
    pub code: &'static str,
    /// What it means, for a reader who has never seen it.
    pub meaning: &'static str,
    /// Lines that have the fault.
    pub wrong: &'static str,
    /// The same lines fixed.
    pub right: &'static str,
}

macro_rules! faults {
    ($($name:ident = $code:literal: $meaning:literal, $wrong:literal => $right:literal;)+) => {
        $(#[doc = $meaning] pub const $name: &str = $code;)+

        /// Every kind of fault, by number.
        pub const TABLE: &[Fault] = &[$(Fault { code: $code, meaning: $meaning, wrong: $wrong, right: $right },)+];
    };
}

faults! {
    EMPTY = "GS001": "The file is empty, or holds only comments.",
        "" => "title = \"My first scenario\"\nquestion = \"What does fibre do?\"\nwhat_to_expect = \"More microbes.\"\nduration = \"12 weeks\"";
    NOT_TEXT = "GS002": "The file is not text: a picture, a word-processor document, or another program's file.",
        "(a .docx file named scenario.toml)" => "(the same lines saved as plain text)";
    TOO_LARGE = "GS003": "The file, or a line of it, is larger than any scenario needs.",
        "(a file of more than 250 kilobytes)" => "(a file of a few lines)";
    TEXT_WITHOUT_QUOTES = "GS010": "Text and quantities with a unit stand between straight double quotes; only bare numbers do without.",
        "duration = 12 weeks" => "duration = \"12 weeks\"";
    QUOTE_MISSING = "GS011": "A text was opened with a quote that is not closed on the same line.",
        "duration = \"12 weeks" => "duration = \"12 weeks\"";
    CURLY_QUOTES = "GS012": "Word processors and phones turn quotes into curly ones; a scenario needs the straight ones of the keyboard.",
        "duration = “12 weeks”" => "duration = \"12 weeks\"";
    EQUALS_SIGN = "GS013": "Each line says NAME = VALUE, with one equals sign.",
        "duration: \"12 weeks\"" => "duration = \"12 weeks\"";
    KEY_TWICE = "GS014": "A name is given twice in the same section; which one should count?",
        "duration = \"12 weeks\"\nduration = \"8 weeks\"" => "duration = \"8 weeks\"";
    BRACKET = "GS015": "A bracket of a section name or of a list is missing, or there is one too many.",
        "[background\nfibre = \"30 g/day\"" => "[background]\nfibre = \"30 g/day\"";
    DECIMAL_COMMA = "GS016": "A number without quotes has a decimal comma; outside quotes it must be a point.",
        "[parameters]\nskin_signal_strength = 0,8" => "[parameters]\nskin_signal_strength = 0.8";
    NAME_CHARACTERS = "GS017": "A name on the left of `=` holds a character that names cannot have, often an invisible one or a space.",
        "what to expect = \"More microbes.\"" => "what_to_expect = \"More microbes.\"";
    SYNTAX = "GS019": "The line does not follow the rules of a scenario file in some other way.",
        "show = [\"dysbiosis\" \"lps\"]" => "show = [\"dysbiosis\", \"lps\"]";
    UNKNOWN_KEY = "GS020": "There is no key of that name, so it would have no effect.",
        "durration = \"12 weeks\"" => "duration = \"12 weeks\"";
    WRONG_SECTION = "GS021": "The key exists, but belongs in another section. In TOML a key belongs to the section above it, whose name stands in square brackets.",
        "[background]\nfibre = \"30 g/day\"\nshow = [\"dysbiosis\"]" => "show = [\"dysbiosis\"]\n[background]\nfibre = \"30 g/day\"";
    MISSING_KEY = "GS022": "Something that every scenario or section must say is not there.",
        "[[expect]]\nwhy = \"Fibre feeds microbes.\"" => "[[expect]]\nthat = \"microbes at end > 0.5\"\nwhy = \"Fibre feeds microbes.\"";
    WRONG_TYPE = "GS023": "The value is of another kind than the key takes: text, number, list or section.",
        "show = \"dysbiosis\"" => "show = [\"dysbiosis\"]";
    EXCLUDE_EACH_OTHER = "GS024": "Two keys say the same thing in two ways; only one of them may stand.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nuntil = \"day 20\"\nfor = \"1 week\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nuntil = \"day 20\"";
    BASE = "GS025": "The scenario named by `extends` cannot be found or read. A built-in name stands alone; a file is looked for beside the file that names it.",
        "extends = \"helthy\"" => "extends = \"healthy\"";
    CIRCLE = "GS026": "Scenarios extend one another in a circle, so none of them is the first.",
        "(a.toml extends b.toml, which extends a.toml)" => "(a.toml extends b.toml, which extends nothing)";
    LEAVE_OUT = "GS027": "`leave_out` names an intervention that the extended scenario does not have.",
        "extends = \"tipping\"\nleave_out = [\"Antibiotics\"]" => "extends = \"tipping\"\nleave_out = [\"Antibiotic\"]";
    CONTROL_CHARACTER = "GS028": "A text holds a character that cannot be seen and makes terminals or other programs do things.",
        "title = \"A \\u001B[31mred\\u001B[0m title\"" => "title = \"A red title\"";
    UNKNOWN_QUANTITY = "GS030": "No state, read-out or input has that name.",
        "show = [\"disbiosis\"]" => "show = [\"dysbiosis\"]";
    UNKNOWN_PERSON = "GS031": "There is no person of that name.",
        "person = \"suseptible adult\"" => "person = \"susceptible adult\"";
    UNKNOWN_INPUT = "GS032": "No input has that name; inputs are what diet, drugs and surroundings impose.",
        "[background]\nfibres = \"30 g/day\"" => "[background]\nfibre = \"30 g/day\"";
    UNKNOWN_PARAMETER = "GS033": "No parameter of the model has that name.",
        "[parameters]\nskin_signal_strenght = 0.8" => "[parameters]\nskin_signal_strength = 0.8";
    UNKNOWN_LINK = "GS034": "No arrow of the model has that name, so nothing could be cut.",
        "cut = [\"skin_to_guts\"]" => "cut = [\"skin_to_gut\"]";
    UNKNOWN_START = "GS035": "A run starts at `rest`, `inflamed`, or at values of states.",
        "start = \"rested\"" => "start = \"rest\"";
    NO_INFLAMED = "GS036": "This person has no inflamed state to start from: left alone, the skin always heals.",
        "start = \"inflamed\"" => "person = \"susceptible adult\"\nstart = \"inflamed\"";
    UNKNOWN_LAYER = "GS037": "No layer of the model has that name; without layers the core runs alone.",
        "mechanisms = [\"microbioom\"]" => "mechanisms = [\"microbiome\"]";
    PERSON_NEEDS_LAYERS = "GS038": "The disease of this person lies in layers that `mechanisms` switches off; without them the person would be somebody healthy.",
        "person = \"eczema-prone adult\"\nmechanisms = \"core\"" => "person = \"eczema-prone adult\"\nmechanisms = [\"immune\", \"skin\"]";
    LAYER_OFF = "GS039": "What is shown, expected or given belongs to a layer that is off, so nothing of it could be seen.",
        "show = [\"tewl\"]" => "mechanisms = [\"skin\"]\nshow = [\"tewl\"]";
    UNIT_MISSING = "GS040": "A quantity needs its unit, so that nobody confuses grams with kilograms or days with weeks.",
        "duration = 12" => "duration = \"12 days\"";
    UNKNOWN_UNIT = "GS041": "The unit is not known, or belongs to another kind of quantity.",
        "duration = \"12 g/day\"" => "duration = \"12 days\"";
    NO_QUANTITY = "GS042": "The text does not start with a number that can be calculated with.",
        "duration = \"a while\"" => "duration = \"12 weeks\"";
    AMBIGUOUS_COMMA = "GS043": "The comma marks thousands for some readers and decimals for others.",
        "[background]\nprobiotic = \"1,000 million CFU/day\"" => "[background]\nprobiotic = \"1000 million CFU/day\"";
    IMPOSSIBLE = "GS044": "The value is outside the range in which the model has a meaning.",
        "[background]\nfibre = \"-5 g/day\"" => "[background]\nfibre = \"5 g/day\"";
    IMPLAUSIBLE = "GS045": "The value is possible, but outside what is seen in people; the run goes on with it.",
        "[background]\nfibre = \"120 g/day\"" => "[background]\nfibre = \"50 g/day\"";
    GONE_PARAMETER = "GS046": "A parameter of an earlier version that the model no longer has; the message names what took its place.",
        "[parameters]\nth17_skin_gain = 0.18" => "mechanisms = [\"immune\"]\n[parameters]\nth17_skin_rate = \"0.034 per day\"";
    NOBODY_RESTS_THERE = "GS047": "No person of this model rests where the stool test says, on the background of the scenario.",
        "mechanisms = [\"microbiome\"]\n[stool_test]\nbifidobacterium = \"60 %\"" => "mechanisms = [\"microbiome\"]\n[stool_test]\nbifidobacterium = \"6 %\"";
    UNKNOWN_SOLVER = "GS048": "No solver has that name; without the line the program chooses.",
        "solver = \"rodas5\"" => "solver = \"rodas5p\"";
    NOT_A_DAY = "GS050": "A point of time is written `day N`; `N days` is a length of time.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfrom = \"7 days\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfrom = \"day 7\"";
    DURATION_LIMITS = "GS051": "A length of time must be longer than nothing, and a run at most 100 years.",
        "duration = \"0 days\"" => "duration = \"12 weeks\"";
    ROWS_LIMITS = "GS052": "Output must be at least a minute apart, not longer than the run, and at most 20,000 rows.",
        "output_every = \"1 second\"" => "output_every = \"1 hour\"";
    NO_AMOUNT = "GS060": "An intervention must say how much: `dose` in total, or `extra` on top.",
        "[[intervention]]\nwhat = \"fibre\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"";
    ENDS_BEFORE_START = "GS061": "The intervention ends before it starts, or as soon.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfrom = \"day 20\"\nuntil = \"day 10\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfrom = \"day 10\"\nuntil = \"day 20\"";
    AFTER_THE_END = "GS062": "The intervention starts or ends after the end of the run.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nuntil = \"day 900\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"";
    TWO_DOSES = "GS063": "Two interventions set the dose of the same input at the same time.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\n[[intervention]]\nwhat = \"fibre\"\ndose = \"15 g/day\"\nfrom = \"day 10\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\n[[intervention]]\nwhat = \"fibre\"\nextra = \"15 g/day\"\nfrom = \"day 10\"";
    SLOPES_TOO_LONG = "GS064": "The rise and the fall of an intervention do not fit into it.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfor = \"1 week\"\nramp = \"2 weeks\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfor = \"2 weeks\"\nramp = \"1 week\"";
    PULSES = "GS065": "A repeated intervention needs `every` and `for`, with `for` not longer than `every`.",
        "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"50 %\"\nevery = \"1 week\"" => "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"50 %\"\nevery = \"1 week\"\nfor = \"1 day\"";
    TOO_MANY = "GS066": "There are more pulses, interventions or statements than any question needs.",
        "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"50 %\"\nevery = \"1 minute\"\nfor = \"30 seconds\"" => "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"50 %\"\nevery = \"1 day\"\nfor = \"1 hour\"";
    ADDS_UP = "GS067": "Background and interventions together go beyond the range in which the model has a meaning.",
        "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"80 %\"\n[[intervention]]\nwhat = \"antibiotic\"\nextra = \"40 %\"" => "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"80 %\"\n[[intervention]]\nwhat = \"antibiotic\"\nextra = \"20 %\"";
    ROUTINE = "GS068": "How often something is taken is said in words: daily, twice a week, every other day, every 8 h for 5 d.",
        "[[intervention]]\nwhat = \"probiotic\"\ndose = \"1e10 CFU/day\"\nhow_often = \"sometimes\"" => "[[intervention]]\nwhat = \"probiotic\"\ndose = \"1e10 CFU/day\"\nhow_often = \"twice a week\"";
    MISSED = "GS069": "A missed dose is a day on which it would have been given: a day, a range of days, or every so many.",
        "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nmissed = [\"Mondays\"]" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nmissed = [\"every 7th\"]";
    STATEMENT = "GS070": "The statement is not in one of the forms that can be checked: OUTCOME < VALUE, OUTCOME between A and B, NAME falls by A to B, NAME peaks before NAME.",
        "[[expect]]\nthat = \"dysbiosis is low\"" => "[[expect]]\nthat = \"dysbiosis at end < 0.2\"";
    DAY_OUTSIDE = "GS071": "The statement asks for a day after the end of the run.",
        "[[expect]]\nthat = \"dysbiosis at day 900 < 0.2\"" => "[[expect]]\nthat = \"dysbiosis at end < 0.2\"";
    OVERRIDE = "GS080": "The text after `--set` is not KEY=VALUE with a key or a name that scenarios know.",
        "--set fibbre=\"30 g/day\"" => "--set fibre=\"30 g/day\"";
    SET_BENEATH_A_DOSE = "GS081": "`--set INPUT=VALUE` changes the background, but an intervention sets a dose of that input, which stays as it is.",
        "--set fibre=\"60 g/day\"" => "--set intervention.1.dose=\"60 g/day\"";
    SET_BENEATH_A_TEST = "GS082": "`--set INPUT=VALUE` changes the background, which is what the person lived on when the stool test was taken.",
        "--set fibre=\"30 g/day\"" => "[[intervention]]\nwhat = \"fibre\"\ndose = \"30 g/day\"";
    TOO_SHORT = "GS090": "Advice: something is given for a much shorter time than the body needs to answer it, so little will be seen.",
        "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 30\"\nfor = \"2 hours\"" => "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 30\"\nfor = \"2 weeks\"";
    NOT_AT_REST = "GS091": "Advice: the run starts away from rest and something is given too, so the chart mixes the way back with the effect.",
        "start = { skin_inflammation = 0.4 }\n[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"" => "start = \"rest\"\n[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"";
    TOO_COARSE = "GS092": "Advice: the rows of the table are so far apart that an intervention falls between two of them.",
        "output_every = \"2 weeks\"\n[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 30\"\nfor = \"5 days\"" => "output_every = \"1 day\"\n[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 30\"\nfor = \"5 days\"";
    IDLE_CUT = "GS093": "Advice: cutting these arrows changes nothing in this run, because nothing ever runs along them.",
        "cut = [\"skin_to_gut\"]" => "cut = [\"skin_to_gut\"]\n[[intervention]]\nwhat = \"irritation\"\ndose = \"100 %\"\nfrom = \"day 10\"\nfor = \"3 weeks\"";
}

/// The row of that number; capitals do not matter.
#[must_use]
pub fn fault(code: &str) -> Option<&'static Fault> {
    TABLE.iter().find(|fault| fault.code.eq_ignore_ascii_case(code.trim()))
}
