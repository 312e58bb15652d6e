using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Documents;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>The types of variables fit the places where they are used.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
public sealed class VariablesInAllowedPosition : ValidationRule, IOperationRule
{
    private readonly Dictionary<string, VariableDefinitionNode> _variables = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Check(OperationView operation, ValidationContext context)
    {
        _variables.Clear();
        var variables = operation.Operation.VariableDefinitions;
        for (var i = 0; i < variables.Count; i++)
        {
            _variables[variables[i].Variable.Name.Value] = variables[i];
        }

        if (_variables.Count == 0)
        {
            return;
        }

        foreach (var definition in operation.Definitions)
        {
            ref readonly var entry = ref operation.Index.Definitions[definition];
            foreach (ref readonly var usage in operation.Index.VariableUsages.Slice(entry.FirstUsage, entry.UsageCount))
            {
                if (_variables.TryGetValue(usage.Node.Name.Value, out var variable))
                {
                    CheckUsage(variable, usage, context);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _variables.Clear();

    private void CheckUsage(VariableDefinitionNode variable, in VariableUsage usage, ValidationContext context)
    {
        // Unknown types on either side are the error of another rule.
        if (usage.Type is not { } type || !context.Schema.TryGetType(TypeNames.InnermostName(variable.Type), out _))
        {
            return;
        }

        if (!IsAllowed(variable, type, usage.HasLocationDefault))
        {
            context.Report(VariableErrors.BadPosition(Name, variable, usage.Node, type));
        }
        else if (usage.InputObject is { IsOneOf: true } inputObject && variable.Type is not NonNullTypeNode)
        {
            context.Report(VariableErrors.NullableInOneOf(Name, variable, usage.Node, inputObject));
        }
    }

    private static bool IsAllowed(VariableDefinitionNode variable, GraphQLType type, bool hasLocationDefault)
    {
        if (!type.IsNonNull || variable.Type is NonNullTypeNode)
        {
            return IsCompatible(variable.Type, type);
        }

        var hasDefault = hasLocationDefault || variable.DefaultValue is not (null or NullValueNode);
        return hasDefault && IsCompatible(variable.Type, type.NullableType);
    }

    private static bool IsCompatible(TypeNode variableType, GraphQLType type)
    {
        while (true)
        {
            if (variableType is NonNullTypeNode nonNull)
            {
                variableType = nonNull.Type;
                type = type.NullableType;
            }
            else if (type.IsNonNull)
            {
                return false;
            }

            if (variableType is not ListTypeNode list)
            {
                return type is NamedType named && named.Name == ((NamedTypeNode)variableType).Name.Value;
            }

            if (type is not ListType listType)
            {
                return false;
            }

            variableType = list.Type;
            type = listType.ElementType;
        }
    }
}
