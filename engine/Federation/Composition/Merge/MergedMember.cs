using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>A member of the merged schema.</summary>
internal abstract class MergedMember(string name, IReadOnlyList<SourceMember> sources)
{
    public string Name { get; } = name;

    /// <summary>The definitions that it was merged from, in the order of the schemas; at least one.</summary>
    public IReadOnlyList<SourceMember> Definitions { get; } = sources;

    /// <summary>The first description that is not empty.</summary>
    public StringValueNode? Description { get; } =
        sources.Select(source => source.Description).FirstOrDefault(description => description is not null);

    /// <summary>Whether one source schema hides it, so that clients do not see it.</summary>
    public bool IsInaccessible { get; } = sources.Any(source => source.IsInaccessible);

    /// <summary>The directives that the merged schema keeps.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = DirectiveMerger.Merge(sources);

    public abstract string Coordinate { get; }
}
