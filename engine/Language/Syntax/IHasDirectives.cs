namespace Cacao.Language;

/// <summary>A syntax node that directives can be applied to.</summary>
public interface IHasDirectives
{
    /// <summary>The applied directives in source order, empty when there are none.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}
