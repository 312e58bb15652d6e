using Cacao.CostAnalysis;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>The header by which a client asks what its operation costs.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    /// <summary>What the client asks for; other values ask for nothing.</summary>
    public static CostReport Of(IHeaderDictionary headers) =>
        !headers.TryGetValue(Name, out var value) ? CostReport.None
        : string.Equals(value, "report", StringComparison.OrdinalIgnoreCase) ? CostReport.Report
        : string.Equals(value, "validate", StringComparison.OrdinalIgnoreCase) ? CostReport.Validate
        : CostReport.None;
}
