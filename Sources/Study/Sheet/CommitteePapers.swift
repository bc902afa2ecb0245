import Figures

/// The skeletons of the papers a municipal committee is given: what a secretariat writes itself, with a place for each part. A
/// new study has them beside that of its summary, in the languages such papers are written in.
struct CommitteePapers {
  let language: Language

  var files: [StudyFile] {
    switch language {
    case .danish:
      [("indstilling", CommitteePapers.recommendation), ("notat", CommitteePapers.memorandum)].map {
        StudyFile("papers/skeletons/\($0).da.md", Array($1.utf8))
      }
    case .english: []
    }
  }

  private static let recommendation = """
    # Titel på sagen

    <!-- Et tal citeres ved sit navn, så det følger studiet; vifte list figures viser navnene. Et andet tal skrives som ment: {= § 4}. -->

    Mødedato: {paper.meeting}. Sagsnr.: {paper.case}.

    {paper.level} skal drøfte {slot hvad-sagen-handler-om}.

    ## Indstilling

    {paper.lead-in}

    1. **at** {paper.level} drøfter {slot hvad-der-skal-drøftes}, jf. {annex counts}.

    ## Problemstilling

    {slot hvorfor-sagen-rejses}

    ## Løsning

    {slot hvad-der-foreslås}

    ## Politisk handlerum

    {slot hvad-udvalget-kan-vælge-imellem}

    ## Økonomi

    {slot økonomiske-konsekvenser}

    ## Videre proces

    {slot videre-proces}

    / {slot navn-på-den-ansvarlige-direktør}

    ## Bilag

    {annexes}

    ## Beslutning

    {slot udvalgets-beslutning}

    """

  private static let memorandum = """
    # Titel på notatet

    Til: {slot modtager}. Dato: {slot dato}. Sagsnr.: {paper.case}. Sagsbehandler: {slot sagsbehandler}.

    ## Baggrund

    {slot baggrund}

    ## Hvad tallene viser

    {slot hvad-tallene-viser}

    ## Hvad vi ikke ved

    {unknowns}

    """
}
