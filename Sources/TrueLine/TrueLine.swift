@_exported import TrueLineChecking
@_exported import TrueLineDocuments
@_exported import TrueLineModel
@_exported import TrueLineReferenceData
@_exported import TrueLineReports
@_exported import TrueLineRules
