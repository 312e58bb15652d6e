using System.Runtime.InteropServices;
using Cacao.Language;

namespace Cacao.Validation.Documents;

/// <summary>An operation together with everything that it reaches through fragments.</summary>
public sealed class OperationView
{
    private readonly List<int> _definitions = [];
    private int[] _seen = [];
    private int _stamp;

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Operation { get; private set; } = null!;

    /// <summary>The tables that the positions below point into.</summary>
    public DocumentIndex Index { get; private set; } = null!;

    /// <summary>The operation and then each fragment that it reaches, once: positions among
    /// <see cref="DocumentIndex.Definitions"/>.</summary>
    public ReadOnlySpan<int> Definitions => CollectionsMarshal.AsSpan(_definitions);

    /// <summary>Collects what an operation reaches.</summary>
    /// <returns><c>false</c> when the document has used up what it may cost.</returns>
    internal bool TryLoad(ValidationContext context, int operation)
    {
        Index = context.Index;
        Operation = (OperationDefinitionNode)Index.Definitions[operation].Node;
        _definitions.Clear();
        _definitions.Add(operation);
        if (_seen.Length < Index.Definitions.Length)
        {
            _seen = new int[Math.Max(16, Index.Definitions.Length)];
            _stamp = 0;
        }

        _stamp++;
        for (var next = 0; next < _definitions.Count; next++)
        {
            ref readonly var definition = ref Index.Definitions[_definitions[next]];
            if (!context.TrySpend(definition.SpreadCount + definition.UsageCount))
            {
                return false;
            }

            foreach (ref readonly var spread in Index.Spreads.Slice(definition.FirstSpread, definition.SpreadCount))
            {
                if (spread.Fragment >= 0 && _seen[spread.Fragment] != _stamp)
                {
                    _seen[spread.Fragment] = _stamp;
                    _definitions.Add(spread.Fragment);
                }
            }
        }

        return true;
    }

    internal void Clear()
    {
        Operation = null!;
        Index = null!;
        _definitions.Clear();
    }
}
