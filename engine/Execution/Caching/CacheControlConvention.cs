using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types;
using Cacao.Types.Configuration;

namespace Cacao.Caching;

/// <summary>Adds the definition of <c>@cacheControl</c> to schemas that apply it.</summary>
internal sealed class CacheControlConvention : ISchemaConvention
{
    private const string ScopeName = "CacheControlScope";

    private const DirectiveLocations Cached =
        DirectiveLocations.FieldDefinition | DirectiveLocations.Object | DirectiveLocations.Interface | DirectiveLocations.Union;

    // After all that may apply it.
    /// <inheritdoc/>
    public int Order => 1_000;

    /// <inheritdoc/>
    public void Apply(SchemaConfiguration schema)
    {
        if (schema.DirectiveTypes.Exists(d => d.Name == CachePolicy.Directive)
            || !AppliedDirectives.In(schema).Any(d => d.Name.Value == CachePolicy.Directive))
        {
            return;
        }

        schema.DirectiveTypes.Add(Define());
        if (!schema.Contains(ScopeName))
        {
            schema.Add(DefineScope());
        }
    }

    private static DirectiveTypeConfiguration Define() => new(CachePolicy.Directive, Cached)
    {
        Description = "How long, and by whom, an answer with the member may be kept.",
        Arguments =
        {
            new InputFieldConfiguration("maxAge", TypeReference.Named("Int")) { Description = "For how many seconds." },
            new InputFieldConfiguration("scope", TypeReference.Named(ScopeName)) { Description = "Who may keep it." },
            new InputFieldConfiguration("inheritMaxAge", TypeReference.Named("Boolean"))
            {
                Description = "Whether the age of the parent counts.",
            },
        },
    };

    private static EnumTypeConfiguration DefineScope()
    {
        var scope = new EnumTypeConfiguration(ScopeName) { Description = "Who may keep an answer." };
        scope.Values.Add(new EnumValueConfiguration("PUBLIC", CacheControlScope.Public) { Description = "Every cache." });
        scope.Values.Add(new EnumValueConfiguration("PRIVATE", CacheControlScope.Private)
        {
            Description = "Only that of the client itself.",
        });
        return scope;
    }
}
