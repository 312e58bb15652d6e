using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>Reads the directives applied at one place.</summary>
internal static class Directives
{
    public static bool Has(this IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.Find(name) is not null;

    public static DirectiveNode? Find(this IReadOnlyList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    public static ValueNode? Argument(this DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The value of a string argument; null when it is absent or no string.</summary>
    public static string? StringArgument(this DirectiveNode directive, string name) =>
        (directive.Argument(name) as StringValueNode)?.Value;
}
