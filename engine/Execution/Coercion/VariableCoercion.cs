using System.Text.Json;
using Cacao.Execution.Operations;
using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>Coerces the variables of a request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
internal static class VariableCoercion
{
    /// <summary>Coerces the given values.</summary>
    /// <param name="operation">The operation that declares the variables.</param>
    /// <param name="given">The object that holds the values; undefined or null when nothing was given.</param>
    /// <param name="files">The files that values may refer to.</param>
    /// <param name="variables">The coerced values.</param>
    /// <returns>What is wrong, or <c>null</c>.</returns>
    public static List<IError>? Coerce(
        CompiledOperation operation,
        JsonElement given,
        IReadOnlyDictionary<string, IFile>? files,
        out CoercedVariables variables)
    {
        var definitions = operation.Variables;
        if (definitions.Count == 0)
        {
            variables = CoercedVariables.Empty;
            return null;
        }

        variables = new CoercedVariables(definitions);
        var errors = new ErrorList();
        for (var i = 0; i < definitions.Count; i++)
        {
            try
            {
                Coerce(definitions, i, given, files, variables, ref errors);
            }
            catch (InvalidOperationException)
            {
                // JSON can escape half a surrogate pair, which no string can hold.
                errors.Add(VariableErrors.IsNotText(definitions.GetNode(i)));
            }
        }

        foreach (var index in operation.ConditionVariables)
        {
            if (index >= 0 && variables.IsSetToNull(index))
            {
                errors.Add(VariableErrors.IsNullCondition(definitions.GetNode(index)));
            }
        }

        return errors.Items;
    }

    private static void Coerce(
        VariableDefinitions definitions,
        int index,
        JsonElement given,
        IReadOnlyDictionary<string, IFile>? files,
        CoercedVariables variables,
        ref ErrorList errors)
    {
        var node = definitions.GetNode(index);
        var type = definitions.GetType(index);
        var name = node.Variable.Name.Value;
        if (type is not { IsInputType: true })
        {
            errors.Add(VariableErrors.IsNoInput(node));
            return;
        }

        var scope = new CoercionScope(null, files);
        if (given.ValueKind != JsonValueKind.Object || !given.TryGetProperty(name, out var json))
        {
            UseDefault(definitions, index, variables, scope, ref errors);
            return;
        }

        if (json.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            errors.Add(VariableErrors.IsNull(node, type));
        }
        else if (InputCoercion.TryCoerce(json, type, scope, out var value))
        {
            variables.Set(index, value);
        }

        errors.AddAll(node, scope);
    }

    private static void UseDefault(
        VariableDefinitions definitions,
        int index,
        CoercedVariables variables,
        CoercionScope scope,
        ref ErrorList errors)
    {
        var node = definitions.GetNode(index);
        var type = definitions.GetType(index);
        if (node.DefaultValue is { } defaultValue)
        {
            if (InputCoercion.TryCoerce(defaultValue, type, scope, out var value))
            {
                variables.Set(index, value);
            }

            errors.AddAll(node, scope);
        }
        else if (type.IsNonNull)
        {
            errors.Add(VariableErrors.IsMissing(node, type));
        }
    }

    private struct ErrorList
    {
        public List<IError>? Items { get; private set; }

        public void Add(IError error) => (Items ??= []).Add(error);

        public void AddAll(Language.VariableDefinitionNode node, CoercionScope scope)
        {
            foreach (var error in scope.Errors)
            {
                Add(VariableErrors.IsInvalid(node, error));
            }

            if (scope.IsFull)
            {
                Add(VariableErrors.TooMany());
            }
        }
    }
}
