using Cacao.Language;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Operations define the variables that they and their fragments use.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
public sealed class NoUndefinedVariables : ValidationRule, IOperationRule
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Check(OperationView operation, ValidationContext context)
    {
        _defined.Clear();
        var definitions = operation.Operation.VariableDefinitions;
        for (var i = 0; i < definitions.Count; i++)
        {
            _defined.Add(definitions[i].Variable.Name.Value);
        }

        foreach (var definition in operation.Definitions)
        {
            ref readonly var entry = ref operation.Index.Definitions[definition];
            foreach (ref readonly var usage in operation.Index.VariableUsages.Slice(entry.FirstUsage, entry.UsageCount))
            {
                if (!_defined.Contains(usage.Node.Name.Value))
                {
                    context.Report(VariableErrors.UndefinedVariable(Name, usage.Node, operation.Operation));
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _defined.Clear();
}
