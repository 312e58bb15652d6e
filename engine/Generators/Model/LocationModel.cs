using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cacao.Generators.Model;

/// <summary>A place in a source file without a reference to its syntax tree.</summary>
internal sealed record LocationModel(string FilePath, TextSpan Span, LinePositionSpan LineSpan)
{
    public static LocationModel? From(Location? location) =>
        location?.SourceTree is { } tree
            ? new LocationModel(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : null;

    public Location ToLocation() => Location.Create(FilePath, Span, LineSpan);
}
