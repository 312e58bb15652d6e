using Cacao.Federation.Composition;
using Cacao.Language;

namespace EShop.Gateway.Tests.Limits;

/// <summary>Variables that a document can be sent with: pages as large as the apps ask for, and of the rest anything.</summary>
internal sealed class SampleVariables(string supergraph)
{
    private const int PageSize = 24;

    private readonly ILookup<string, TypeDefinitionNode> _types = Supergraph.Parse(supergraph)
        .Definitions.OfType<TypeDefinitionNode>().ToLookup(type => type.Name.Value);

    /// <summary>A value for each variable of a document that needs one.</summary>
    public IReadOnlyDictionary<string, object> For(string document)
        => Utf8GraphQLParser.Parse(document).Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(operation => operation.VariableDefinitions)
            .Where(variable => variable.DefaultValue is null && variable.Type is NonNullTypeNode)
            .ToDictionary(variable => variable.Variable.Name.Value, variable => Of(variable.Type));

    private object Of(TypeNode type) => type switch
    {
        NonNullTypeNode required => Of(required.Type),
        ListTypeNode list => new[] { Of(list.Type) },
        NamedTypeNode named => Of(named.Name.Value),
        _ => throw new ArgumentException(type.ToString(), nameof(type)),
    };

    private object Of(string name) => name switch
    {
        "Int" or "Long" => PageSize,
        "Float" or "Decimal" => 1.5,
        "Boolean" => true,
        "DateTime" => "2026-01-15T12:00:00Z",
        "Date" => "2026-01-15",
        _ => _types[name].FirstOrDefault() switch
        {
            EnumTypeDefinitionNode @enum => @enum.Values[0].Name.Value,
            InputObjectTypeDefinitionNode input => input.Fields
                .Where(field => field.Type is NonNullTypeNode && field.DefaultValue is null)
                .ToDictionary(field => field.Name.Value, field => Of(field.Type)),
            _ => "UHJvZHVjdDoB",
        },
    };
}
