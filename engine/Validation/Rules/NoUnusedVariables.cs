using Cacao.Language;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Operations, or fragments that they reach, use all variables that the operation defines.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
public sealed class NoUnusedVariables : ValidationRule, IOperationRule
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Check(OperationView operation, ValidationContext context)
    {
        var variables = operation.Operation.VariableDefinitions;
        if (variables.Count == 0)
        {
            return;
        }

        _used.Clear();
        foreach (var definition in operation.Definitions)
        {
            ref readonly var entry = ref operation.Index.Definitions[definition];
            foreach (ref readonly var usage in operation.Index.VariableUsages.Slice(entry.FirstUsage, entry.UsageCount))
            {
                _used.Add(usage.Node.Name.Value);
            }
        }

        for (var i = 0; i < variables.Count; i++)
        {
            if (!_used.Contains(variables[i].Variable.Name.Value))
            {
                context.Report(VariableErrors.UnusedVariable(Name, variables[i], operation.Operation));
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _used.Clear();
}
