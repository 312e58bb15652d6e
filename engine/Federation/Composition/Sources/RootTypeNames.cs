using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>
/// The names of a schema's root operation types: those that its schema definition gives, or the default names.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal sealed class RootTypeNames
{
    private readonly Dictionary<OperationType, string> _names = [];
    private readonly bool _hasSchemaDefinition;

    public RootTypeNames(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            _hasSchemaDefinition |= definition is SchemaDefinitionNode;
            foreach (var root in OperationTypes(definition))
            {
                _names.TryAdd(root.Operation, root.Type.Name.Value);
            }
        }
    }

    /// <summary>The name of the root type, whether such a type exists or not; null when there can be none.</summary>
    public string? this[OperationType operation] =>
        _names.GetValueOrDefault(operation) ?? (_hasSchemaDefinition ? null : operation.ToString());

    private static IReadOnlyList<OperationTypeDefinitionNode> OperationTypes(DefinitionNode definition) =>
        definition switch
        {
            SchemaDefinitionNode schema => schema.OperationTypes,
            SchemaExtensionNode extension => extension.OperationTypes,
            _ => [],
        };
}
