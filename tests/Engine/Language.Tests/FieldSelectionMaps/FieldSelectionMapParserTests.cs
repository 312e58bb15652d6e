namespace Cacao.Language.FieldSelectionMaps;

public class FieldSelectionMapParserTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("dimension.size")]
    [InlineData("media<Book>.isbn")]
    [InlineData("<Book>.id")]
    [InlineData("<Book>.author<Person>.address<Home>.city")]
    [InlineData("{ size: dimension.size, weight }")]
    [InlineData("dimension.{ size, weight }")]
    [InlineData("<Box>.dimension(unit: METRIC).outer.{ size }")]
    [InlineData("parts[id]")]
    [InlineData("parts[{ id, name }]")]
    [InlineData("parts[[{ id }]]")]
    [InlineData("box.parts[[[id | name]]]")]
    [InlineData("{ bookId: <Book>.id } | { movieId: <Movie>.id }")]
    [InlineData("{ weight(unit: IMPERIAL), size: { a: b.c[d] } }")]
    [InlineData("a(b: { c: [1, \"d\", null] }).e")]
    public void Maps_print_as_they_were_written(string source)
    {
        var map = FieldSelectionMapParser.Parse(source);
        Assert.Equal(source, map.ToString());
        Assert.Equal(source, FieldSelectionMapParser.Parse(SyntaxPrinter.Print(map, indented: false)).ToString());
    }

    [Fact]
    public void The_minified_form_has_no_spaces_but_between_names()
    {
        var map = FieldSelectionMapParser.Parse("{ size: dimension.size, weight(unit: A, b: 1) } | <C>.d");
        Assert.Equal("{size:dimension.size weight(unit:A b:1)}|<C>.d", SyntaxPrinter.Print(map, indented: false));
    }

    [Fact]
    public void A_leading_pipe_is_allowed()
    {
        Assert.Equal("a | b", FieldSelectionMapParser.Parse("| a | b").ToString());
    }

    [Fact]
    public void Paths_know_their_steps()
    {
        var map = FieldSelectionMapParser.Parse("<Item>.media<Book>.isbn(short: true)");

        var path = Assert.IsType<PathNode>(Assert.Single(map.Alternatives));
        Assert.Equal("Item", path.TypeName?.Value);
        Assert.Equal(["media", "isbn"], path.Segments.Select(segment => segment.FieldName.Value));
        Assert.Equal("Book", path.Segments[0].TypeName?.Value);
        Assert.Null(path.Segments[1].TypeName);
        Assert.Equal("short", Assert.Single(path.Segments[1].Arguments).Name.Value);
        Assert.Equal(new Location(0, 36, 1, 1), path.Location);
        Assert.Equal(new Location(7, 18, 1, 8), path.Segments[0].Location);
    }

    [Fact]
    public void A_step_into_an_object_keeps_path_and_object_apart()
    {
        var map = FieldSelectionMapParser.Parse("box.dimension.{ size, w: weight }");

        var step = Assert.IsType<PathObjectNode>(Assert.Single(map.Alternatives));
        Assert.Equal("box.dimension", step.Path.ToString());
        Assert.Equal(new Location(0, 13, 1, 1), step.Path.Location);
        Assert.Equal(["size", "w"], step.Object.Fields.Select(field => field.Name.Value));
        Assert.Equal([true, false], step.Object.Fields.Select(field => field.IsShort));
    }

    [Fact]
    public void The_short_form_of_a_field_has_a_value_like_the_long_one()
    {
        var map = FieldSelectionMapParser.Parse("{ weight(unit: IMPERIAL) }");

        var field = Assert.Single(Assert.IsType<SelectedObjectNode>(Assert.Single(map.Alternatives)).Fields);
        var path = Assert.IsType<PathNode>(Assert.Single(field.Value.Alternatives));
        var segment = Assert.Single(path.Segments);
        Assert.Equal("weight", segment.FieldName.Value);
        Assert.Equal("unit", Assert.Single(segment.Arguments).Name.Value);
    }

    [Fact]
    public void Lists_of_lists_nest()
    {
        var map = FieldSelectionMapParser.Parse("parts[[id]]");

        var step = Assert.IsType<PathListNode>(Assert.Single(map.Alternatives));
        var inner = Assert.IsType<SelectedListNode>(Assert.Single(step.List.Element.Alternatives));
        Assert.Equal("id", inner.Element.ToString());
        Assert.Equal(new Location(6, 10, 1, 7), inner.Location);
    }

    [Theory]
    [InlineData("", 1, "Expected a field, found the end of the text.")]
    [InlineData("{ id ", 6, "Expected a field or \"}\", found the end of the text.")]
    [InlineData("{ }", 3, "Expected a field or \"}\", found \"}\".")]
    [InlineData("[id]", 1, "Expected a field, found \"[\".")]
    [InlineData("parts[id, name]", 11, "Expected \"]\", found the name \"name\".")]
    [InlineData("parts[id", 9, "Expected \"]\", found the end of the text.")]
    [InlineData("parts[]", 7, "Expected a field, found \"]\".")]
    [InlineData("a.", 3, "Expected a field, found the end of the text.")]
    [InlineData("a..b", 3, "Expected a field, found \".\".")]
    [InlineData("a b", 3, "Expected the end of the text, found the name \"b\".")]
    [InlineData("a { b }", 3, "Expected \".\" between the path and the object, found \"{\".")]
    [InlineData("a<B>", 5, "Expected \".\" and the rest of the path, found the end of the text.")]
    [InlineData("a<B>.{ c }", 6, "Expected a field, found \"{\".")]
    [InlineData("<B>", 4, "Expected \".\", found the end of the text.")]
    [InlineData("<B.c", 3, "Expected \">\", found \".\".")]
    [InlineData("<>.c", 2, "Expected a type, found \">\".")]
    [InlineData("a |", 4, "Expected a field, found the end of the text.")]
    [InlineData("width(unit: $unit)", 13, "Expected a constant value, found the variable \"$unit\".")]
    public void Malformed_maps_are_rejected(string source, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => FieldSelectionMapParser.Parse(source));
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
    }

    [Theory]
    [InlineData("{ a: ", "")]
    [InlineData("a[", "")]
    [InlineData("a[[", "")]
    public void Nesting_is_limited(string open, string close)
    {
        var source = string.Concat(Enumerable.Repeat(open, 100_000)) + close;
        var error = Assert.Throws<SyntaxException>(() => FieldSelectionMapParser.Parse(source));
        Assert.Equal(SyntaxErrorReason.TooDeep, error.Reason);
    }
}
