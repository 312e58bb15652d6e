using Cacao.Language;

namespace Cacao.Authorization;

/// <summary>A rule, as the directive <c>@authorize</c> of a type or field says it.</summary>
/// <param name="Policy">The name of a policy of the application.</param>
/// <param name="Roles">Roles of which the caller must have one.</param>
/// <param name="Apply">When the rule is checked.</param>
public sealed record AuthorizeDirective(string? Policy, IReadOnlyList<string>? Roles, ApplyPolicy Apply)
{
    /// <summary>The name of the directive.</summary>
    public const string Name = "authorize";

    /// <summary>Reads the rules among the directives of a member.</summary>
    public static IEnumerable<AuthorizeDirective> ReadAll(IEnumerable<DirectiveNode> directives) =>
        directives.Where(d => d.Name.Value == Name).Select(Read);

    /// <summary>The rule as it is written in SDL; what has its default is left out.</summary>
    public DirectiveNode ToSyntax()
    {
        var arguments = new List<ArgumentNode>();
        if (Policy is not null)
        {
            arguments.Add(new ArgumentNode(new NameNode("policy"), new StringValueNode(Policy, false)));
        }

        if (Roles is not null)
        {
            arguments.Add(new ArgumentNode(
                new NameNode("roles"),
                new ListValueNode([.. Roles.Select(r => new StringValueNode(r, false))])));
        }

        if (Apply != ApplyPolicy.BeforeResolver)
        {
            arguments.Add(new ArgumentNode(new NameNode("apply"), new EnumValueNode(ApplyPolicyNames.Of(Apply))));
        }

        return new DirectiveNode(new NameNode(Name), arguments);
    }

    private static AuthorizeDirective Read(DirectiveNode directive)
    {
        var arguments = directive.Arguments.ToDictionary(a => a.Name.Value, a => a.Value, StringComparer.Ordinal);
        return new AuthorizeDirective(
            (arguments.GetValueOrDefault("policy") as StringValueNode)?.Value,
            arguments.GetValueOrDefault("roles") switch
            {
                ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(i => i.Value)],
                StringValueNode single => [single.Value],
                _ => null,
            },
            ApplyPolicyNames.Read((arguments.GetValueOrDefault("apply") as EnumValueNode)?.Value));
    }
}
