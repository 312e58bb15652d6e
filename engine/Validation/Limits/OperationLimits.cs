using Cacao.Language;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Limits;

/// <summary>Bounds the depth, the fields and the aliases of operations with their fragments expanded, so that nested
/// fragments cannot make a small document ask for very much. A document beyond a limit is not validated
/// further.</summary>
public sealed class OperationLimits : ValidationRule, ILeave<DocumentNode>
{
    private readonly DefinitionOrder _order = new();
    private OperationSize[] _sizes = [];

    /// <inheritdoc/>
    public void Leave(DocumentNode node, ValidationContext context)
    {
        var index = context.Index;
        if (_sizes.Length < index.Definitions.Length)
        {
            _sizes = new OperationSize[Math.Max(16, index.Definitions.Length)];
        }

        _sizes.AsSpan().Clear();
        foreach (var definition in _order.Sort(index))
        {
            _sizes[definition] = Measure(index.Definitions[definition].SelectionSet, index);
        }

        for (var i = 0; i < index.Definitions.Length && !context.IsStopped; i++)
        {
            if (index.Definitions[i].Node is OperationDefinitionNode operation)
            {
                CheckOperation(operation, _sizes[i], context);
            }
        }
    }

    private static void CheckOperation(OperationDefinitionNode node, OperationSize size, ValidationContext context)
    {
        var options = context.Options;
        if (size.Depth > options.MaxDepth)
        {
            context.ReportAndStop(LimitErrors.TooDeep(node, options.MaxDepth));
        }
        else if (size.Nesting > options.MaxNesting)
        {
            context.ReportAndStop(LimitErrors.TooDeep(node, options.MaxNesting));
        }
        else if (size.Fields > options.MaxFields)
        {
            context.ReportAndStop(LimitErrors.TooManyFields(node, options.MaxFields));
        }
        else if (size.Aliases > options.MaxAliases)
        {
            context.ReportAndStop(LimitErrors.TooManyAliases(node, options.MaxAliases));
        }
    }

    private OperationSize Measure(int selectionSet, DocumentIndex index)
    {
        var size = new OperationSize(1, 0, 0);
        for (var selection = index.SelectionSets[selectionSet].FirstSelection; selection >= 0;)
        {
            ref readonly var entry = ref index.Selections[selection];
            if (entry.IsSpread)
            {
                // In a cycle of fragments the size of one of them is not known; that is the error of another rule.
                ref readonly var spread = ref index.Spreads[entry.Index];
                if (spread.Fragment >= 0)
                {
                    var spreadSize = _sizes[spread.Fragment];
                    size = size.Plus(spreadSize with { Nesting = spread.Depth + spreadSize.Nesting });
                }
            }
            else
            {
                ref readonly var field = ref index.Fields[entry.Index];
                size = size.Plus(new OperationSize(1, 1, field.Node.Alias is null ? 0 : 1));
                if (field.SelectionSet >= 0)
                {
                    var below = Measure(field.SelectionSet, index);
                    size = size.Plus(below with { Depth = below.Depth + 1 });
                }
            }

            selection = entry.Next;
        }

        return size;
    }
}
