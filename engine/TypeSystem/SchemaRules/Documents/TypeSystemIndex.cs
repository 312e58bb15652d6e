using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>The type system definitions of some documents.</summary>
internal sealed class TypeSystemIndex
{
    private readonly Dictionary<string, TypeDefinitionNode> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);

    public TypeSystemIndex(IEnumerable<DocumentNode> documents)
    {
        Definitions =
        [
            .. documents.SelectMany(document => document.Definitions)
                .Where(definition => definition is not ExecutableDefinitionNode),
        ];
        foreach (var definition in Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _types.TryAdd(type.Name.Value, type);
            }
            else if (definition is DirectiveDefinitionNode directive)
            {
                _directives.TryAdd(directive.Name.Value, directive);
            }
        }
    }

    /// <summary>All definitions and extensions in order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; }

    /// <summary>The types and type extensions in order.</summary>
    public IEnumerable<TypeSystemPart> Parts => Definitions.Select(TypeSystemPart.Find).OfType<TypeSystemPart>();

    /// <summary>Finds the definition of a type; of several the first.</summary>
    public TypeDefinitionNode? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Finds the definition of a directive; of several the first.</summary>
    public DirectiveDefinitionNode? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>Finds the root type of a kind of operation: named by the schema definition, or by its default
    /// name.</summary>
    public bool HasRoot(OperationType operation)
    {
        var roots = RootsInOrder().ToList();
        return roots.Count > 0
            ? roots.Exists(root => root.Operation == operation)
            : FindType(operation.ToString()) is not null;
    }

    /// <summary>The roots that schema definitions and extensions name.</summary>
    public IEnumerable<OperationTypeDefinitionNode> RootsInOrder() => Definitions.SelectMany(
        IEnumerable<OperationTypeDefinitionNode> (definition) => definition switch
        {
            SchemaDefinitionNode schema => schema.OperationTypes,
            SchemaExtensionNode schema => schema.OperationTypes,
            _ => [],
        });
}
