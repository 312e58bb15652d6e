using Cacao.Language;

namespace Cacao.Types.SchemaRules.Documents;

/// <summary>Types that are extended exist and are of the kind that the extension says.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/>
internal sealed class PossibleTypeExtensions : IDocumentRule
{
    public void Check(DocumentRuleContext context)
    {
        foreach (var extension in context.Document.Definitions.OfType<TypeExtensionNode>())
        {
            var name = extension.Name.Value;
            var defined = context.Document.FindType(name) ?? context.Extended.FindType(name);
            if (defined is null)
            {
                if (!SpecifiedDefinitions.HasType(name))
                {
                    context.Report("SDL_EXTENDED_TYPE_MISSING", $"There is no type {name} to extend.", extension.Name);
                }
            }
            else if (TypeSystemPart.Find(defined)!.Location != TypeSystemPart.Find(extension)!.Location)
            {
                // A definition of another document has no place in this one.
                ReadOnlySpan<SyntaxNode> nodes =
                    context.Document.FindType(name) is null ? [extension] : [defined, extension];
                context.Report("SDL_KINDS_DIFFER", $"Type {name} is extended as another kind of type.", nodes);
            }
        }
    }
}
