extension Metric {
  package static let workshops = Metric(
    "workshops", .workshops,
    name: Phrase(da: "Opgjorte workshopper", en: "Workshops with figures"),
    meaning: Phrase(
      da: "Antal workshopper, som kilden opgør fremmødet for, ud af de afholdte.",
      en: "Number of workshops the source gives attendance for, out of those held."))

  package static let attendances = Metric(
    "attendances", .attendances,
    name: Phrase(da: "Fremmøder", en: "Attendances"),
    meaning: Phrase(
      da: "Antal fremmøder på workshopper. Samme person kan være talt flere gange.",
      en: "Number of attendances at workshops. One person may be counted several times."))

  package static let attendancesByUsers = Metric(
    "attendances_by_users", .attendances,
    name: Phrase(da: "Heraf brugere", en: "Of which users"),
    meaning: Phrase(
      da: "Fremmøder af brugere. Kilden angiver dem som circatal.",
      en: "Attendances by users. The source gives them as approximate."))

  package static let userShare = Metric(
    "user_share", .share,
    name: Phrase(da: "Brugerandel", en: "User share"),
    meaning: Phrase(
      da: """
        Brugernes andel af fremmøderne. Deltagerne kom frivilligt og er ikke en stikprøve; intervallet \
        (Wilson, \(.methodChoice, "interval-level")) viser alene, hvor meget en sådan andel kan svinge tilfældigt.
        """,
      en: """
        Users' share of the attendances. Participants volunteered and are not a sample; the interval (Wilson, \
        \(.methodChoice, "interval-level")) only shows how much such a share can vary by chance.
        """))

  package static let printedUserShare = Metric(
    "printed_user_share", .share,
    name: Phrase(da: "Trykt brugerandel", en: "Printed user share"),
    meaning: Phrase(
      da: "Brugerandelen, som den er trykt i kilden, med de decimaler, den har dér.",
      en: "The user share as printed in the source, with the decimals it has there."))

  static let userShares = [workshops, attendances, attendancesByUsers, userShare, printedUserShare]
}
