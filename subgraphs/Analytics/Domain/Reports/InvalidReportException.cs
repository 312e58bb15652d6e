namespace EShop.Analytics.Domain.Reports;

/// <summary>A report cannot be made of what was asked; the message says why.</summary>
public sealed class InvalidReportException(string message) : Exception(message);
