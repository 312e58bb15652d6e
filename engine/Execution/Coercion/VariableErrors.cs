using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Coercion;

/// <summary>The errors of variable coercion.</summary>
internal static class VariableErrors
{
    public static IError IsMissing(VariableDefinitionNode node, GraphQLType type) => Create(
        node,
        $"Variable \"${node.Variable.Name.Value}\" of required type \"{type}\" was not provided.");

    public static IError IsNull(VariableDefinitionNode node, GraphQLType type) => Create(
        node,
        $"Variable \"${node.Variable.Name.Value}\" of non-null type \"{type}\" must not be null.");

    public static IError IsInvalid(VariableDefinitionNode node, CoercionError error)
    {
        var name = node.Variable.Name.Value;
        var given = error.Given is null ? "an invalid value" : $"invalid value {error.Given}";
        var place = error.Path.Length == 0 ? string.Empty : $" at \"{name}{error.Path}\"";
        return Create(node, $"Variable \"${name}\" got {given}{place}; {error.Reason}", error.Code);
    }

    /// <summary>A nullable variable may stand where <c>@skip</c> and <c>@include</c> want a Boolean when it has a default;
    /// null is an error nonetheless.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
    public static IError IsNullCondition(VariableDefinitionNode node) => Create(
        node,
        $"Variable \"${node.Variable.Name.Value}\" decides what is included and must not be null.");

    /// <summary>What a document that was not validated may contain.</summary>
    public static IError IsNoInput(VariableDefinitionNode node) =>
        new GraphQLError($"Variable \"${node.Variable.Name.Value}\" is of type \"{node.Type}\", which is no input type.")
        {
            Code = ErrorCodes.Execution.InvalidVariable,
            Locations = node.Type.Location is { } location ? [location] : [],
        };

    public static IError IsNotText(VariableDefinitionNode node) => Create(
        node,
        $"Variable \"${node.Variable.Name.Value}\" holds text that is not Unicode.");

    public static IError TooMany() => new GraphQLError(
        $"The variables have more errors than the {CoercionScope.MaxErrors} that are reported.")
    {
        Code = ErrorCodes.Execution.InvalidVariable,
    };

    private static GraphQLError Create(VariableDefinitionNode node, string message, string? code = null) => new(message)
    {
        Code = code ?? ErrorCodes.Execution.InvalidVariable,
        Locations = node.Location is { } location ? [location] : [],
    };
}
