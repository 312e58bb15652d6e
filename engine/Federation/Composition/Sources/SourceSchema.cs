using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>
/// A source schema as the rules read it: types with their extensions merged and directives taken apart, each member
/// with its place in the text. What the schema says may be wrong; that is for the rules to find.
/// </summary>
internal sealed class SourceSchema
{
    private readonly SourceSchemaText _text;
    private readonly IReadOnlySet<string> _excludedTags;
    private readonly Dictionary<string, IReadOnlyList<SourceObjectType>> _possibleTypes = [];
    private readonly HashSet<string> _hiddenInputs;

    public SourceSchema(SourceSchemaText text, DocumentNode document, CompositionOptions options)
    {
        _text = text;
        _excludedTags = options.ExcludedTags;
        Document = document;
        Declarations = [.. document.Definitions.Select(TypeDeclaration.From).OfType<TypeDeclaration>()];
        Types = new(Declarations
            .GroupBy(declaration => declaration.Name.Value)
            .Select(group => SourceType.Create(this, [.. group.OrderBy(declaration => declaration.IsExtension)])));
        RootTypes = new RootTypeNames(document);
        Lookups = LookupFinder.Find(this);
        DeclaredKeyFields = KeyFields.Declared(this);
        InferredKeyFields = KeyFields.Inferred(this);
        _hiddenInputs = HiddenInputFinder.Find(this);
    }

    public string Name => _text.Name;

    public DocumentNode Document { get; }

    /// <summary>Every type definition and extension, before they were merged by name.</summary>
    public IReadOnlyList<TypeDeclaration> Declarations { get; }

    public MemberList<SourceType> Types { get; }

    public RootTypeNames RootTypes { get; }

    /// <summary>The lookups that can be reached from the query root.</summary>
    public IReadOnlyList<SourceLookup> Lookups { get; }

    /// <summary>The fields that a <c>@key</c> selects, also those of nested objects.</summary>
    public IReadOnlySet<SourceField> DeclaredKeyFields { get; }

    /// <summary>The fields that lookups find entities by, whether a <c>@key</c> says so or not.</summary>
    public IReadOnlySet<SourceField> InferredKeyFields { get; }

    public IEnumerable<SourceComplexType> ComplexTypes => Types.OfType<SourceComplexType>();

    public IEnumerable<SourceField> Fields => ComplexTypes.SelectMany(type => type.Fields);

    public SourceLocation Locate(SyntaxNode node) => Locate(node.Location ?? new Location(0, 1, 1, 1));

    public SourceLocation Locate(Location location) => new(
        Name, _text.FilePath, location.Line, location.Column, Math.Max(1, location.End - location.Start));

    /// <summary>A place inside a string value, which the value's own syntax error names.</summary>
    public SourceLocation Locate(SyntaxNode value, SyntaxException error)
    {
        var location = Locate(value);

        // In a block string or behind an escape sequence the offset is not that of the text: then the whole value is
        // shown.
        return value is StringValueNode { Block: false } text && location.Length == text.Value.Length + 2
            ? location with { Column = location.Column + error.Column, Length = 1 }
            : location;
    }

    /// <summary>The object types that a value of the named type can have here.</summary>
    public IReadOnlyList<SourceObjectType> PossibleTypes(string typeName)
    {
        if (!_possibleTypes.TryGetValue(typeName, out var types))
        {
            types = FindPossibleTypes(typeName);
            _possibleTypes.Add(typeName, types);
        }

        return types;
    }

    internal bool IsExcluded(IReadOnlyList<DirectiveNode> directives) =>
        _excludedTags.Count > 0
        && directives.Any(directive => directive.Name.Value == DirectiveNames.Tag
            && directive.StringArgument("name") is { } tag
            && _excludedTags.Contains(tag));

    internal bool IsHiddenInput(string typeName) => _hiddenInputs.Contains(typeName);

    private IReadOnlyList<SourceObjectType> FindPossibleTypes(string typeName) => Types.Find(typeName) switch
    {
        SourceObjectType type => [type],
        SourceUnionType union => [.. union.MemberTypes.Select(Types.Find).OfType<SourceObjectType>()],
        SourceInterfaceType => [.. Types.OfType<SourceObjectType>().Where(type => type.Interfaces.Contains(typeName))],
        _ => [],
    };
}
