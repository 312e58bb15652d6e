namespace Cacao.CostAnalysis;

/// <summary>Whether a response tells what its operation costs, as <c>extensions.operationCost</c>.</summary>
public enum CostReport
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The operation is executed and its cost reported.</summary>
    Report,

    /// <summary>The operation is not executed; only its cost is reported.</summary>
    Validate,
}
