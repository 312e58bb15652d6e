using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Finds the objects that stand at a location of the result.</summary>
internal static class TargetCollector
{
    public static void Collect(ResultDocument document, PreparedRequest request, List<int> targets) =>
        Collect(document, ResultDocument.Root, request.Way.AsSpan(), request.Request.Type, targets);

    private static void Collect(
        ResultDocument document,
        int cell,
        ReadOnlySpan<LocationStep> way,
        ObjectType type,
        List<int> targets)
    {
        switch (document[cell].Kind)
        {
            case CellKind.List:
                var (start, count) = (document[cell].Start, document[cell].Extent);
                for (var i = 0; i < count; i++)
                {
                    Collect(document, start + i, way, type, targets);
                }

                break;
            case CellKind.Object when way.IsEmpty:
                if (document.ShapeOf(cell).Type == type)
                {
                    targets.Add(cell);
                }

                break;
            case CellKind.Object:
                var shape = document.ShapeOf(cell);
                if (shape.Type == way[0].Type)
                {
                    Collect(document, document[cell].Start + shape.IndexOf(way[0].ResponseName), way[1..], type, targets);
                }

                break;
        }
    }
}
