using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Changes;

/// <summary>Compares whether members are deprecated.</summary>
internal static class DeprecationComparison
{
    public static void Compare(
        string coordinate, IHasDirectives before, IHasDirectives after, SyntaxNode place, ChangeList changes)
    {
        var isDeprecated = after.Directives.Has("deprecated");
        if (before.Directives.Has("deprecated") != isDeprecated)
        {
            changes.Safe(coordinate, place, $"{coordinate} is {(isDeprecated ? "now" : "no longer")} deprecated.");
        }
    }
}
