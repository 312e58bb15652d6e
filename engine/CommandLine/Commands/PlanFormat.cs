namespace Cacao.CommandLine.Commands;

/// <summary>The formats that plans can be written in.</summary>
internal enum PlanFormat
{
    Text,
    Json,
    Mermaid,
}
