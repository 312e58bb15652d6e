using System.Text;
using Cacao.Execution.Operations;
using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests;

public sealed class SkipIncludeTests
{
    private const string Sdl = "type Query { a: Query b: Query c: String d: String }";

    [Theory]
    [InlineData("{ c @include(if: $x) d }", true, false, """{"c":"c","d":"d"}""")]
    [InlineData("{ c @include(if: $x) d }", false, false, """{"d":"d"}""")]
    [InlineData("{ c @skip(if: $x) @include(if: $y) }", true, true, "{}")]
    [InlineData("{ c @skip(if: $x) @include(if: $y) }", false, true, """{"c":"c"}""")]
    [InlineData("{ ...F @include(if: $x) d c } fragment F on Query { c }", true, false, """{"c":"c","d":"d"}""")]
    [InlineData("{ ...F @include(if: $x) d c } fragment F on Query { c }", false, false, """{"d":"d","c":"c"}""")]
    [InlineData("{ ...F @include(if: $x) ...F @include(if: $y) } fragment F on Query { c }", false, true, """{"c":"c"}""")]
    [InlineData("{ a @include(if: $x) { c } a { d } }", false, true, """{"a":{"d":"d"}}""")]
    [InlineData("{ a @include(if: $x) { c } a { d } }", true, true, """{"a":{"c":"c","d":"d"}}""")]
    [InlineData("{ a @include(if: $x) { c } a @include(if: $y) { d } }", true, false, """{"a":{"c":"c"}}""")]
    [InlineData("{ a @include(if: $x) { c } a @include(if: $y) { d } }", false, false, "{}")]
    [InlineData("{ ... @skip(if: $x) { a { c @include(if: $y) b { d } } } }", false, false, """{"a":{"b":{"d":"d"}}}""")]
    public async Task Conditions_decide_what_is_there_and_in_which_order(string selections, bool x, bool y, string expected)
    {
        var executor = await CreateAsync();

        var json = await executor.QueryAsync(
            $"query($x: Boolean!, $y: Boolean! = false) {{ ... @skip(if: true) {{ u: c @include(if: $y) }} {selections[1..]}",
            $"{{\"x\":{Text(x)},\"y\":{Text(y)}}}");

        Assert.Equal($"{{\"data\":{expected}}}", json);
    }

    [Theory]
    [InlineData("{ c @skip(if: $x) d }")]
    [InlineData("{ a { c @include(if: $x) } d }")]
    [InlineData("{ ...F } fragment F on Query { a { ... @include(if: $x) { c } } }")]
    public async Task A_condition_that_is_null_is_an_error(string selections)
    {
        var executor = await CreateAsync();
        var document = $"query ($x: Boolean = true) {selections}";

        Assert.StartsWith("""{"data":{""", await executor.QueryAsync(document, "{}"), StringComparison.Ordinal);
        Assert.Equal(
            """{"errors":[{"message":"Variable \"$x\" decides what is included and must not be null.","locations":[{"line":1,"column":8}],"extensions":{"code":"HC0016"}}]}""",
            await executor.QueryAsync(document, """{"x":null}"""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_query_with_conditions_equals_the_query_that_is_left_of_it(int seed)
    {
        var executor = await CreateAsync();
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var values = Enumerable.Range(0, 4).Select(_ => random.Next(2) == 1).ToArray();
            var (conditional, pruned) = Generate(random, values);
            var variables = $"{{{string.Join(',', values.Select((v, n) => $"\"v{n}\":{Text(v)}"))}}}";
            var declarations = string.Join(' ', values.Select((_, n) => $"$v{n}: Boolean!"));

            var with = await executor.QueryAsync($"query({declarations}) {conditional}", variables);
            var without = await executor.QueryAsync(pruned);

            Assert.StartsWith("{\"data\":", without, StringComparison.Ordinal);
            Assert.Equal($"{conditional} {variables} {without}", $"{conditional} {variables} {with}");
        }
    }

    [Fact]
    public void More_than_64_conditions_are_told_apart()
    {
        var keys = Enumerable.Range(0, 200)
            .Select(n => VariantKey.Create(200, n, static (state, i) => i == state))
            .ToArray();

        Assert.Equal(200, keys.Distinct().Count());
        Assert.All(keys.Select((k, n) => (k, n)), x =>
            Assert.All(Enumerable.Range(0, 200), i => Assert.Equal(i == x.n, x.k.IsTrue(i))));
        Assert.Equal(keys[130], VariantKey.Create(200, 130, static (state, i) => i == state));
        Assert.Equal(
            keys[130].GetHashCode(),
            VariantKey.Create(200, 130, static (state, i) => i == state).GetHashCode());
    }

    [Fact]
    public async Task Resolvers_learn_what_this_request_selects()
    {
        var seen = new List<string>();
        var executor = await Executors.CreateAsync(Sdl, b => b.UsePureResolver("Query.a", c =>
        {
            var names = c.Selection.GetSelections(c.ObjectType).Select(s => s.ResponseName);
            seen.Add($"{string.Join(',', names)} c={c.Selection.IsSelected("c")} d={c.Selection.IsSelected("d")}");
            return ResolvedValue.Null;
        }));
        const string Query = "query($x: Boolean!) { a { ...F @include(if: $x) other: d } } fragment F on Query { c }";

        await executor.QueryAsync(Query, "{\"x\":true}");
        await executor.QueryAsync(Query, "{\"x\":false}");

        Assert.Equal(["c,other c=True d=True", "other c=False d=True"], seen);
    }

    // Builds a selection set twice: with conditions on the variables, and as what their values leave of it.
    private static (string Conditional, string Pruned) Generate(Random random, bool[] values)
    {
        var (first, second, main) = (Set(2), Set(2), Set(3));

        // Every fragment and variable has to be used.
        var uses = string.Join(' ', values.Select((_, n) => $"... @include(if: $v{n}) @skip(if: true) {{ c }}"));
        return (
            $"{{ ...F0 ...F1 {uses} ... {main.Conditional} }}"
                + $" fragment F0 on Query {first.Conditional} fragment F1 on Query {second.Conditional}",
            $"{{ ...F0 ...F1 ... {main.Pruned} }}"
                + $" fragment F0 on Query {first.Pruned} fragment F1 on Query {second.Pruned}");

        (string Conditional, string Pruned) Set(int depth)
        {
            var left = new StringBuilder("{ __typename ");
            var right = new StringBuilder("{ __typename ");
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                var (directive, isIncluded) = Condition();
                var (l, r) = Selection(depth, directive);
                left.Append(l).Append(' ');
                right.Append(isIncluded ? r : "").Append(' ');
            }

            return (left.Append('}').ToString(), right.Append('}').ToString());
        }

        (string Conditional, string Pruned) Selection(int depth, string directive)
        {
            var kind = random.Next(depth > 0 ? 6 : 3);
            if (kind < 3)
            {
                var name = new[] { "c", "d", "x: c" }[kind];
                return ($"{name}{directive}", name);
            }

            if (kind == 5 && depth == 3)
            {
                var fragment = random.Next(2);
                return ($"...F{fragment}{directive}", $"...F{fragment}");
            }

            var (l, r) = Set(depth - 1);
            var parent = kind == 4 ? "..." : random.Next(2) == 0 ? "a" : "b";
            return ($"{parent}{directive} {l}", $"{parent} {r}");
        }

        (string Directive, bool IsIncluded) Condition()
        {
            var n = random.Next(values.Length);
            return random.Next(3) switch
            {
                0 => ($" @include(if: $v{n})", values[n]),
                1 => ($" @skip(if: $v{n})", !values[n]),
                _ => ("", true),
            };
        }
    }

    private static string Text(bool value) => value ? "true" : "false";

    private static Task<IRequestExecutor> CreateAsync() => Executors.CreateAsync(
        Sdl,
        b => b
            .UsePureResolver("Query.a", _ => ResolvedValue.FromReference(new object()))
            .UseResolver("Query.b", _ => new(new object()))
            .UsePureResolver("Query.c", _ => ResolvedValue.From("c"))
            .UseResolver("Query.d", _ => new("d")),
        configure: b => b.ModifyRequestOptions(o => o.OperationVariantCacheSize = 4));
}
