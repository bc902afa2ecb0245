extension Method {
  /// Every method, in the order of their ids.
  package static let all: [Method] = [
    Method(
      "at_most",
      da: "Én, hvis det første tal højst er så stort som det andet; ellers nul.",
      en: "One if the first number is at most as large as the second; else nought."),
    Method(
      "attainable",
      da: """
        Alle planer, der opfylder de andre krav i sammenstødet, gennemgås. Svaret er det meste, nogen af dem frigør netto, \
        eller de færreste besøg, nogen af dem mister.
        """,
      en: """
        All plans that meet the other demands of the collision are looked through. The answer is the most any of them frees, \
        net, or the fewest visits any of them loses.
        """),
    Method(
      "better_plans",
      da: """
        Alle planer inden for grænserne gennemgås. Talt er de, der frigør mindst lige så meget ved færre adresser, mister \
        lige så få besøg og bevarer lige så meget i \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre) som scenariet, og som er bedre på mindst \
        ét af de tre.
        """,
      en: """
        All plans within the limits are looked through. Counted are those that free at least as much by fewer addresses, \
        lose as few visits and keep as much in the worst-hit \(.centre) as the scenario, and are better on at least one of \
        the three.
        """),
    chanceOfMore,
    chanceOfThreeFewest,
    Method(
      "closed_when_efficient",
      da: "Andelen af de planer, ingen anden overgår (efficient_plans), der lukker \(.theVenue).",
      en: "The share of the plans that no other beats (efficient_plans) that close the \(.venue)."),
    Method(
      "difference_in_oere",
      da: "Det første beløb minus de andre, regnet i hele \(.hundredths).",
      en: "The first amount less the others, computed in whole \(.hundredths)."),
    Method(
      "efficient_plans",
      da: """
        Alle planer inden for grænserne regnes igennem med scenariernes formler. Talt er de planer, som ingen anden \
        overgår: ingen anden frigør mindst lige så meget ved færre adresser, mister lige så få besøg og bevarer lige så \
        meget i \(.centre, neuter: "det hårdest ramte", common: "den hårdest ramte") \(.centre) og er bedre på mindst ét af de tre. Tal, der stemmer på ni cifre, er lige.
        """,
      en: """
        All plans within the limits are computed by the formulas of the scenarios. Counted are the plans no other beats: no \
        other frees at least as much by fewer addresses, loses as few visits and keeps as much in the worst-hit \(.centre) \
        and is better on at least one of the three. Numbers that agree to nine digits are equal.
        """),
    Method(
      "end_to_end",
      da: """
        Det frigjorte, når forudsætningen har den højeste værdi i sit interval, minus det frigjorte, når den har den \
        laveste; alt andet er som valgt. Regnet med scenariernes formler.
        """,
      en: """
        What is freed when the assumption has the highest value of its range, less what is freed when it has the lowest; all \
        else as chosen. Computed by the formulas of the scenarios.
        """),
    Method(
      "equal_means_p_value",
      da: """
        De to første tal ganges hver med det tredje (dage eller optællinger) og afrundes til hele. Givet deres sum er det ene \
        binomialfordelt med chancen en halv, hvis der kommer lige mange begge steder; svaret er to gange den mindste hale, \
        højst én.
        """,
      en: """
        The first two numbers are each multiplied by the third (days or moments) and rounded to whole numbers. Given their \
        sum the one is binomial with chance one half, if as many come at either place; the answer is twice the smaller tail, \
        at most one.
        """),
    Method(
      "findings_of_the_checks",
      da:
        "Talt er de bemærkninger af arten, som datagennemgangens kontroller giver; registeret nævner dem én for én.",
      en:
        "Counted are the findings of the kind that the rules of the data checks see; the register of findings lists them."
    ),
    garwoodAbove, garwoodBelow, garwoodCount,
    Method(
      "gravity",
      da: """
        Besøgene på \(.theVenue) opløftet i tiltrækningen, delt med afstanden i kilometer (mindst en kvart) opløftet i \
        afstandens vægt. Operanderne står i den orden.
        """,
      en: """
        The visits at the \(.venue) to the power of the attraction, divided by the distance in kilometres (a quarter at least) \
        to the power of the decay. The operands stand in that order.
        """),
    greatest,
    Method(
      "greatest_less_least",
      da: "Det største af tallene minus det mindste.",
      en: "The greatest of the numbers less the least."),
    Method(
      "growth",
      da: "Én plus den årlige vækst i procent delt med hundrede, opløftet i antallet af år.",
      en: "One plus the yearly growth in per cent divided by a hundred, to the power of the years."),
    largeDrops,
    Method(
      "largest_remainder",
      da: """
        Beløbet (det sidste tal) i hele \(.hundredths), fordelt efter delenes størrelse: hver del får sin kvote rundet ned, og de \
        \(.hundredths), der er tilbage, går én ad gangen til de største rester, ved lige rester i delenes orden. Delene er leddene \
        i summen (det midterste tal); svaret er det, den første får.
        """,
      en: """
        The amount (the last number) in whole \(.hundredths), shared out by the size of the parts: each part gets its quota rounded \
        down, and the \(.hundredths) left go one at a time to the largest remainders, equal remainders in the order of the parts. The \
        parts are the terms of the sum (the middle number); the answer is what the first one gets.
        """),
    leaveOneOut(
      "mae", da: "gennemsnittet af afvigelserne uden fortegn",
      en: "the mean of the deviations without their signs"),
    leaveOneOut(
      "median_error",
      da:
        "medianen af afvigelserne uden fortegn, hver delt med det kendte tal, hvor det ikke er nul",
      en:
        "the median of the deviations without their signs, each divided by the known number where that is not zero"
    ),
    leaveOneOutRmse,
    leaveOneOut(
      "venues", da: "antallet af afvigelser", en: "the number of deviations"),
    leaveOneOut(
      "worst_error",
      da:
        "den største af afvigelserne uden fortegn, hver delt med det kendte tal, hvor det ikke er nul",
      en:
        "the greatest of the deviations without their signs, each divided by the known number where that is not zero"
    ),
    Method(
      "lower_middle",
      da: "Det midterste af tallene i størrelsesorden; af to midterste det laveste.",
      en: "The middle one of the numbers in order of size; of two in the middle the lower."),
    Method(
      "lowest_first",
      da: """
        Af de planer, ingen anden overgår (efficient_plans), de, der i \(.centre, neuter: "hvert", common: "hver") \(.centre) lukker \(.theVenues) med de laveste \
        besøgstal.
        """,
      en: """
        Of the plans no other beats (efficient_plans), those that in each \(.centre) close the \(.venues) with the lowest visit \
        figures.
        """),
    Method(
      "lowest_to_highest",
      da: "Det største af tallene minus det mindste; intervallet er de to.",
      en: "The greatest of the numbers less the least; the interval is the two."),
    Method(
      "mean_of_paired_differences",
      da: """
        Tallene står to og to: en kalendermåned i den senere optælling, og den samme i den tidligere. Den tidligere trækkes \
        fra den senere, og gennemsnittet tages af forskellene. Intervallet (\(.methodChoice, "interval-level")) er Students om det \
        gennemsnit: forskellenes standardafvigelse delt med roden af deres antal, gange fraktilen i t-fordelingen med én \
        frihedsgrad færre, end der er forskelle. Det regner månedernes forskelle for uafhængige; af én forskel, eller af lige store, \
        er der intet.
        """,
      en: """
        The numbers stand in twos: a calendar month of the later count, and the same month of the earlier one. The earlier is \
        taken from the later, and the mean is taken of the differences. The interval (\(.methodChoice, "interval-level")) is Student's \
        around that mean: the standard deviation of the differences divided by the root of their number, times the quantile of \
        the t distribution with one degree of freedom fewer than there are differences. It takes the differences of the months \
        to be independent; of one difference, or of equal ones, there is none.
        """),
    Method(
      "median",
      da: "Det midterste af tallene i størrelsesorden; af to midterste gennemsnittet.",
      en: "The middle one of the numbers in order of size; of two in the middle the mean."),
    middleOfDraws,
    Method("no_measure", da: "Måles ikke.", en: "Not measured."),
    Method(
      "number_of_counts", da: "Hvor mange optællinger der er.", en: "How many counts there are."),
    Method(
      "pairs", da: "Antallet af par, der kan dannes af tallene.",
      en: "The number of pairs that can be made of the numbers."),
    Method(
      "plans_within_limits",
      da: """
        Antallet af måder at lukke \(.venues) på, så \(.centre, neuter: "hvert", common: "hver") \(.centre) (de næste tal er antallet af \(.venues) i \(.centre, neuter: "hvert", common: "hver")) holder mindst \
        så mange åbne, som det første tal siger, låste \(.venues) (de sidste tal, hvis der er nogen) forbliver, som de er låst, \
        og ikke alle er lukket; for en plan med et bestemt antal lukninger kun dem med så mange. Er flere \(.venues) frie, end \
        at alle planer kan gennemgås, gives intet svar.
        """,
      en: """
        The number of ways to close \(.venues) so that each \(.centre) (the next numbers are the \(.venues) of each) keeps at least as \
        many open as the first number says, locked \(.venues) (the last numbers, if there are any) keep their lock, and not all \
        are closed; for a plan with so many closings only those with as many. Where too many \(.venues) are free for every plan \
        to be looked through, there is no answer.
        """),
    Method(
      "quotient_rounded_up",
      da: "Det første tal delt med det andet, rundet op til et helt tal, mindst én.",
      en: "The first number divided by the second, rounded up to a whole number, one at least."),
    Method(
      "rows_naming_the_document",
      da: "Talt er de rækker i alle tabeller, hvis kolonne document har dokumentets id.",
      en: "Counted are the rows of all tables whose column document has the document's id."),
    Method(
      "rows_of_the_table",
      da: "Talt er tabellens rækker; hovedet med kolonnenavnene regnes ikke med.",
      en: "Counted are the rows of the table; the head with the names of the columns is left out."),
    Method(
      "sample_standard_deviation",
      da: """
        Afvigelserne fra gennemsnittet sættes i anden, lægges sammen, deles med antallet minus én, og roden uddrages.
        """,
      en: """
        The deviations from the mean are squared, added, divided by their number less one, and the root is taken.
        """),
    Method(
      "separable_pairs",
      da: """
        Antallet af par af tal, der er så forskellige, at tilfældet sjældent alene giver det: givet deres sum er det ene \
        binomialfordelt med chancen en halv, og to gange den mindste hale er under \(.methodChoice, "separable-chance").
        """,
      en: """
        The number of pairs of numbers so different that chance alone seldom gives it: given their sum the one is binomial \
        with chance one half, and twice the smaller tail is below \(.methodChoice, "separable-chance").
        """),
    Method(
      "sets_of_venues",
      da: "To opløftet i antallet af \(.venues); et tal, der ikke kan skrives nøjagtigt, udelades.",
      en:
        "Two to the power of the number of \(.venues); a number that cannot be written exactly is left out."
    ),
    shareOfDraws,
    shareOfDrawsWithBenefit,
    shareOfResampledDrops,
    shareSeenAgain, shareWhereNothingHappened,
    Method(
      "spearman",
      da: """
        Spearmans rangkorrelation mellem første og anden halvdel af tallene, parret i den orden, de står; lige store tal \
        får gennemsnittet af deres rangtal.
        """,
      en: """
        Spearman's rank correlation of the first and the second half of the numbers, paired in the order they stand; equal \
        numbers get the mean of their ranks.
        """),
    Method(
      "sum_in_oere", da: "Summen af beløbene, regnet i hele \(.hundredths).",
      en: "The sum of the amounts, computed in whole \(.hundredths)."),
    Method(
      "switching_value",
      da: """
        Den værdi mellem nul og én, ved hvilken de to planer frigør lige meget netto, når forudsætningen flyttes i dem begge \
        og de andre er som valgt. Regnet med scenariernes formler.
        """,
      en: """
        The value between zero and one at which the two plans free the same, net, as the assumption moves in both and the \
        others are as chosen. Computed by the formulas of the scenarios.
        """),
    Method(
      "total_with_withheld",
      da: """
        En sum af tal, hvoraf nogle er udeladt af hensyn til fortrolighed. Den er givet, som den er, og kan ikke regnes efter: \
        de tal, der er vist, står i parentesen.
        """,
      en: """
        A sum of numbers of which some are withheld to protect confidentiality. It is given as it is and cannot be computed \
        again: the numbers that are shown stand in the brackets.
        """),
    uneventfulVenues,
    Method(
      "unknown", da: "Der er intet at læse eller regne på.",
      en: "There is nothing to read or compute from."),
    valueOfInformation,
    valueOfOneInput,
    Method(
      "withheld_total",
      da:
        "En sum, der er udeladt, da den kunne røbe tal, der er udeladt af hensyn til fortrolighed.",
      en:
        "A sum that is withheld, since it could give away numbers that are withheld to protect confidentiality."
    ),
  ]
}
