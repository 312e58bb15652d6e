using Cacao.Language;

namespace Cacao.CostAnalysis;

/// <summary>A list is not bounded by exactly one argument, as it has to be.</summary>
internal sealed class SlicingArgumentException(FieldNode node) : Exception
{
    /// <summary>The field that holds the list.</summary>
    public FieldNode Node { get; } = node;
}
