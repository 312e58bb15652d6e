namespace Cacao.CommandLine.Reporting;

/// <summary>The formats that reports can be written in.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    GitHub,
}
