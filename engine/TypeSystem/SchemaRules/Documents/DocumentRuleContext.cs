using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>The document that is checked, what it extends, and the errors so far.</summary>
internal sealed class DocumentRuleContext
{
    private readonly List<IError> _errors = [];

    public DocumentRuleContext(DocumentNode document, IReadOnlyList<DocumentNode> extended)
    {
        Document = new TypeSystemIndex([document]);
        Extended = new TypeSystemIndex(extended);
        IsExtension = extended.Count > 0;
    }

    /// <summary>What the document defines.</summary>
    public TypeSystemIndex Document { get; }

    /// <summary>What was there before.</summary>
    public TypeSystemIndex Extended { get; }

    /// <summary>Whether the document extends others.</summary>
    public bool IsExtension { get; }

    public IReadOnlyList<IError> Errors => _errors;

    /// <summary>Finds a directive of the document, of what it extends, or of the specification.</summary>
    public DirectiveDefinitionNode? FindDirective(string name) =>
        Document.FindDirective(name) ?? Extended.FindDirective(name) ?? SpecifiedDefinitions.FindDirective(name);

    /// <summary>Whether a type exists in the document, in what it extends, or in every schema.</summary>
    public bool HasType(string name) =>
        Document.FindType(name) is not null
        || Extended.FindType(name) is not null
        || SpecifiedDefinitions.HasType(name);

    public void Report(string code, string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        var places = new List<Location>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Location is { } place)
            {
                places.Add(place);
            }
        }

        _errors.Add(new GraphQLError(message) { Code = code, Locations = places });
    }
}
