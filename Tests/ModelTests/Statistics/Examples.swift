import Model

/// Levels from far below to far above the customary one.
let someLevels = [0.5, 0.8, 0.95, 0.99, 0.9999].map(ConfidenceLevel.init)

/// The headcounts of eighteen addresses at one moment.
let headcounts = [15, 17, 7, 7, 11, 7, 3, 8, 6, 3, 5, 9, 1, 10, 9, 8, 6, 10]

/// The daily visits of fourteen addresses.
let dailyVisits = [37, 28, 58, 26, 27, 38, 14, 23, 47, 81, 17, 44, 18, 20]

/// The thirteen addresses that have both figures, in the same order.
let visitsOfBoth: [Double] = [37, 28, 58, 26, 27, 14, 23, 47, 81, 17, 44, 18, 20]
let presentOfBoth: [Double] = [15, 7, 7, 11, 7, 3, 8, 6, 3, 5, 9, 8, 6]
