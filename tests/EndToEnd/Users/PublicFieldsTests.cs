using Cacao.Federation.Composition;
using Cacao.Language;
using EShop.ServiceDefaults.Identity;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Users;

/// <summary>Walks the composed schema: who may ask for what is decided for every field at its root.</summary>
public sealed class PublicFieldsTests
{
    // How one gets a token, and the carts of guests.
    private static readonly string[] s_publicMutations =
    [
        "addToCart", "applyVoucher", "clearCart", "createGuestCart", "refreshSession", "removeVoucher", "requestOtp",
        "setCartNote", "updateCartLine", "verifyOtp",
    ];

    /// <summary>What anybody may ask for, or what decides by itself whose things it shows. Think before you add a line.</summary>
    private static readonly string[] s_public =
    [
        // The shop window.
        "Query.product*", "Query.brand*", "Query.categor*", "Query.warehouse*", "Query.review*", "Query.collection*",
        "Query.attribute*", "Query.search", "Query.suggest", "Query.trending", "Subscription.stockChanged",
        // Null for whoever may not see it.
        "Query.viewer", "Query.userById", "Query.addressById", "Query.notificationById", "Query.node", "Query.nodes",
        // Whoever knows a cart's token may use it; without one it is the caller's own.
        "Query.cart", "Query.cartById",
        .. s_publicMutations.Select(name => $"Mutation.{name}"),
    ];

    // What the subgraphs themselves refuse, also where the gateway knows no rule for it.
    private static readonly HashSet<string> s_guarded = Directory
        .EnumerateFiles(Path.Combine(RepositoryRoot.FullPath, "schema", "sources"))
        .SelectMany(file => Supergraph.Parse(File.ReadAllText(file)).Definitions.OfType<ObjectTypeDefinitionNode>())
        .SelectMany(type => type.Fields
            .Where(field => field.Directives.Any(directive => directive.Name.Value == "authorize"))
            .Select(field => $"{type.Name.Value}.{field.Name.Value}"))
        .ToHashSet();

    private static readonly DocumentNode s_supergraph = Supergraph.Parse(
        File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "schema", "supergraph.graphqls")));

    private static IEnumerable<(string Type, FieldDefinitionNode Field)> RootFields
        => s_supergraph.Definitions.OfType<ObjectTypeDefinitionNode>()
            .Where(type => type.Name.Value is "Query" or "Mutation" or "Subscription")
            .SelectMany(type => type.Fields.Select(member => (type.Name.Value, member)));

    [Fact]
    public void Every_field_at_the_root_has_a_rule_or_is_public_by_decision()
        => Assert.Empty(RootFields
            .Where(root => !HasRule(root) && !s_public.Any(name => Matches(name, $"{root.Type}.{root.Field.Name.Value}")))
            .Select(root => $"{root.Type}.{root.Field.Name.Value}"));

    [Fact]
    public void Every_other_mutation_needs_somebody_who_is_signed_in()
        => Assert.Equal(
            s_publicMutations,
            RootFields.Where(root => root.Type == "Mutation" && !HasRule(root))
                .Select(root => root.Field.Name.Value).Order());

    [Fact]
    public void Every_scope_that_the_schema_asks_for_is_one_that_somebody_has()
        => Assert.All(
            s_supergraph.Definitions.OfType<ObjectTypeDefinitionNode>()
                .SelectMany(type => type.Fields)
                .SelectMany(field => field.Directives)
                .Where(directive => directive.Name.Value == "requiresScopes")
                .SelectMany(directive => Strings(directive.Arguments.Single().Value)),
            scope => Assert.Contains(scope, RoleScopes.All));

    [Theory]
    [InlineData("renameProduct", "catalog:write")]
    [InlineData("adjustStock", "inventory:write")]
    [InlineData("setUserRoles", "users:write")]
    public void A_mutation_of_staff_asks_for_its_scope(string mutation, string scope)
    {
        var field = RootFields.Single(root => root.Field.Name.Value == mutation).Field;

        var directive = Assert.Single(field.Directives, directive => directive.Name.Value == "requiresScopes");
        Assert.Equal([scope], Strings(directive.Arguments.Single().Value));
    }

    // The rule of a type holds wherever the type is reached.
    private static bool HasRule((string Type, FieldDefinitionNode Field) root)
        => IsRule(root.Field.Directives)
            || s_guarded.Contains($"{root.Type}.{root.Field.Name.Value}")
            || s_supergraph.Definitions.OfType<ObjectTypeDefinitionNode>()
                .Any(type => type.Name.Value == NameOf(root.Field.Type) && IsRule(type.Directives));

    private static bool IsRule(IReadOnlyList<DirectiveNode> directives)
        => directives.Any(directive => directive.Name.Value is "authenticated" or "requiresScopes");

    private static string NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode required => NameOf(required.Type),
        ListTypeNode list => NameOf(list.Type),
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };

    private static bool Matches(string pattern, string name)
        => pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;

    private static IEnumerable<string> Strings(ValueNode value) => value switch
    {
        StringValueNode text => [text.Value],
        ListValueNode list => list.Items.SelectMany(Strings),
        _ => [],
    };
}
