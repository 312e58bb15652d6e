namespace Cacao.Language;

public abstract partial class SyntaxRewriter<TContext>
{
    /// <summary>Rewrites the children within field selection maps.</summary>
    private SyntaxNode RewriteSelectionMap(SyntaxNode node, TContext context) => node switch
    {
        SelectedValueNode n => RewriteSelectedValue(n, context),
        PathNode n => RewritePath(n, context),
        PathSegmentNode n => RewritePathSegment(n, context),
        PathObjectNode n => RewritePathObject(n, context),
        PathListNode n => RewritePathList(n, context),
        SelectedObjectNode n => RewriteSelectedObject(n, context),
        SelectedObjectFieldNode n => RewriteSelectedObjectField(n, context),
        SelectedListNode n => RewriteSelectedList(n, context),
        _ => node,
    };

    private SelectedValueNode RewriteSelectedValue(SelectedValueNode n, TContext context)
    {
        var alternatives = All(n.Alternatives, context);
        return Same(alternatives, n.Alternatives) ? n : new SelectedValueNode(alternatives, n.Location);
    }

    private PathNode RewritePath(PathNode n, TContext context)
    {
        var typeName = Optional(n.TypeName, context);
        var segments = All(n.Segments, context);
        return Same(typeName, n.TypeName) && Same(segments, n.Segments)
            ? n
            : new PathNode(typeName, segments, n.Location);
    }

    private PathSegmentNode RewritePathSegment(PathSegmentNode n, TContext context)
    {
        var fieldName = Required(n.FieldName, context);
        var arguments = All(n.Arguments, context);
        var typeName = Optional(n.TypeName, context);
        return Same(fieldName, n.FieldName) && Same(arguments, n.Arguments) && Same(typeName, n.TypeName)
            ? n
            : new PathSegmentNode(fieldName, arguments, typeName, n.Location);
    }

    private PathObjectNode RewritePathObject(PathObjectNode n, TContext context)
    {
        var path = Required(n.Path, context);
        var @object = Required(n.Object, context);
        return Same(path, n.Path) && Same(@object, n.Object) ? n : new PathObjectNode(path, @object, n.Location);
    }

    private PathListNode RewritePathList(PathListNode n, TContext context)
    {
        var path = Required(n.Path, context);
        var list = Required(n.List, context);
        return Same(path, n.Path) && Same(list, n.List) ? n : new PathListNode(path, list, n.Location);
    }

    private SelectedObjectNode RewriteSelectedObject(SelectedObjectNode n, TContext context)
    {
        var fields = All(n.Fields, context);
        return Same(fields, n.Fields) ? n : new SelectedObjectNode(fields, n.Location);
    }

    private SelectedObjectFieldNode RewriteSelectedObjectField(SelectedObjectFieldNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var value = Required(n.Value, context);
        return Same(name, n.Name) && Same(value, n.Value)
            ? n
            : new SelectedObjectFieldNode(name, value, n.IsShort, n.Location);
    }

    private SelectedListNode RewriteSelectedList(SelectedListNode n, TContext context)
    {
        var element = Required(n.Element, context);
        return Same(element, n.Element) ? n : new SelectedListNode(element, n.Location);
    }
}
