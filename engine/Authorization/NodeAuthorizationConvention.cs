using Cacao.Execution.Relay;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Guards the loading of nodes: the type of a node is known by its id, so what is denied is not loaded. It comes
/// before the convention that gives the node resolvers to <c>node</c> and <c>nodes</c>.</summary>
internal sealed class NodeAuthorizationConvention : ISchemaConvention
{
    public int Order => int.MinValue;

    public void Apply(SchemaConfiguration schema)
    {
        var index = new AuthorizationIndex(schema);
        foreach (var type in schema.Types.OfType<ObjectTypeConfiguration>())
        {
            var id = type.Fields.Find(f => f.Features.ContainsKey(typeof(NodeResolverFeature)));
            if (id is null)
            {
                continue;
            }

            var feature = (NodeResolverFeature)id.Features[typeof(NodeResolverFeature)];
            var isAnonymous = feature.Field is { } field && AnonymousAccess.IsAllowed(field);
            AuthorizeDirective[] rules =
            [
                .. isAnonymous ? [] : index.OfType(type),
                .. isAnonymous ? [] : AuthorizeDirective.ReadAll(feature.Field?.Directives ?? []),
            ];
            if (rules.Length > 0)
            {
                id.Features[typeof(NodeResolverFeature)] = feature with { Resolver = Guard(feature.Resolver, rules) };
            }
        }
    }

    // What a request as a whole would have to satisfy cannot be told before the id is known: it is checked here too.
    private static NodeResolver Guard(NodeResolver resolver, AuthorizeDirective[] rules)
    {
        var before = rules.Where(r => r.Apply != ApplyPolicy.AfterResolver).ToArray();
        var after = rules.Where(r => r.Apply == ApplyPolicy.AfterResolver).ToArray();
        return async (context, id) =>
        {
            await FieldGuard.EnsureAllowedAsync(context, before);
            var node = await resolver(context, id);
            if (after.Length > 0)
            {
                ((IMiddlewareContext)context).Result = node;
                await FieldGuard.EnsureAllowedAsync(context, after);
            }

            return node;
        };
    }
}
