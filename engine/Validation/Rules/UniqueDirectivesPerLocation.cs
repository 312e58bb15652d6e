using Cacao.Language;
using Cacao.Validation.Errors;

namespace Cacao.Validation.Rules;

/// <summary>Directives that are not repeatable stand at most once at one place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
public sealed class UniqueDirectivesPerLocation : ValidationRule, IEnter<IHasDirectives>
{
    private readonly Dictionary<string, DirectiveNode> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Enter(IHasDirectives node, ValidationContext context)
    {
        var directives = node.Directives;
        if (directives.Count < 2)
        {
            return;
        }

        _seen.Clear();
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = directives[i];
            if (context.Schema.DirectiveTypes.Find(directive.Name.Value) is { IsRepeatable: false }
                && !_seen.TryAdd(directive.Name.Value, directive))
            {
                context.Report(DirectiveErrors.Repeated(Name, _seen[directive.Name.Value], directive));
            }
        }
    }

    /// <inheritdoc/>
    public override void Clear() => _seen.Clear();
}
