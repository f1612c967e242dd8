/// Every interface word of the site; its case's name is the key in the label files `labels.th.yml` and `labels.en.yml`.
///
/// A theme whose label file lacks one is refused.
package enum Label: String, CaseIterable, Sendable {
  // Measures and units
  case budget
  case baht
  case projects
  case share
  case total

  // Dimensions
  case strategy
  case group
  case quarter
  case source
  case category
  case project
  case joint

  // States of a figure
  case notStated
  case noBudget
  case notItemised
  case notCrossed
  case notReported
  case unscheduled

  // Pages: the frame of every page
  case skipToContent
  case mainMenu
  case homePage
  case everything
  case breadcrumb
  case pager
  case previous
  case next
  case planMenu
  case sampleTitle
  case sampleText
  case reuseTerms
  case dataAsOf
  case madeWith
  case sourceRepository
  case siteDescription
  case agencyDescription
  case planDescription

  // Pages: parts of a table
  case unitOfTable
  case unitProjects
  case unitPercent
  case unitIndicators
  case unitGroups
  case unitActivities
  case millionBaht
  case tableData
  case tableInText

  // Pages: a plan and its sections
  case overview
  case schedule
  case checks
  case openData
  case planOfAgency
  case kindAction
  case kindSpending
  case kindHR
  case kindMonitoring
  case kindProcurement
  case kindOther
  case planDraft
  case planApproved
  case planAmended
  case planClosed
  case approvedOn
  case coverageNote
  case plannedBudget
  case ownBudget
  case shareOfPlan
  case responsibleGroup
  case responsibleGroups
  case indicators
  case activities
  case byDimension
  case allProjects
  case aboutPlan
  case morePages
  case pages
  case allOf
  case numberedStrategy
  case numberedQuarter
  case numberedProject
  case projectsOfStrategy
  case noProjectsTitle
  case noProjectsText
  case ownProjects
  case jointProjects
  case jointTitle
  case jointApart
  case jointLead
  case sharedByGroups
  case projectsOfQuarter
  case noMoneyInQuarter
  case activeWithoutAmount
  case activeWithoutAmountText
  case scheduleTitle

  // Pages: a project
  case budgetLines
  case period
  case status
  case continuity
  case continuing
  case newProject
  case nature
  case natureActivity
  case natureRoutine
  case natureReserve
  case partOf
  case note
  case inferred
  case target
  case projectPlanned
  case projectInProgress
  case projectDone
  case projectDelayed
  case projectCancelled
  case results
  case result
  case resultAchieved
  case resultMissed
  case progress
  case allocated
  case obligated
  case summary
  case problems
  case suggestions
  case sourceOfPage

  // Pages: data quality
  case checksTitle
  case checksLede
  case declaredTitle
  case declaredAgrees
  case declaredDiffers
  case seeChecks
  case nothingDeclared
  case openChecks
  case noOpenChecks
  case openCheckCount
  case admittedDifferences
  case admittedText
  case howToRead
  case zeroMeaning
  case notStatedMeaning
  case noBudgetMeaning
  case unscheduledMeaning
  case notItemisedMeaning
  case notCrossedMeaning
  case notReportedMeaning

  // Pages: open data
  case dataTitle
  case dataLede
  case wholePlanFiles
  case download
  case projectsFileMeaning
  case ledgerFileMeaning
  case totalsFileMeaning
  case projectsColumns
  case ledgerColumns
  case tableFiles
  case tableFilesText
  case termsOfUse
  case columnNumber
  case columnTitle
  case columnStrategy
  case columnGroups
  case columnGroup
  case columnBudget
  case columnQuarters
  case columnUnscheduled
  case columnPeriod
  case columnStatus
  case columnPhase
  case columnFace
  case columnProject
  case columnSource
  case columnCategory
  case columnQuarter
  case columnAmount

  // Pages: the site and its agencies
  case homeLede
  case seeEverything
  case projectCount
  case plansOfAgency
  case noPlans
  case aboutAgency
  case contact
  case contactUnit
  case province
  case phone
  case email
  case website
  case everythingTitle
  case everythingLede
  case sitePages
  case movedTitle
  case notFoundTitle
  case notFoundText

  // Charts
  case chartInBaht
  case chartNumbered
  case chartLargest
  case chartLargestShare
  case chartLargestShared
  case chartHasAll
  case chartAllZero
  case chartTotalSentence
  case chartCountSentence
  case chartYearSentence
  case chartExtremesSentence
  case chartEqualSentence
  case chartSum
  case chartSameScale
  case chartRefusesNegative
  case chartMatrixLargest
  case chartMatrixSentence
  case chartHeatKey
  case chartHeatNone
  case chartTimelineTitle
  case chartTimelineSubtitle
  case chartTimelineSentence
  case chartTimelineRange
  case chartTimelineEmpty
  case chartAsOf
}
