from kg.settings import Settings
from server.api_queries import load_api
from server.openapi import describe


def test_every_question_is_a_path_with_its_parameters_and_an_id_of_its_own() -> None:
    queries = load_api(Settings()).values()
    found = describe(queries)
    paths = found["paths"]
    assert isinstance(paths, dict)
    assert found["openapi"] == "3.1.0"
    assert len(paths) == 3 * len(queries)
    names = [each["name"] for each in paths["/api/statuses"]["get"]["parameters"]]
    assert names == ["state", "organization", "asOf", "limit", "offset"]
    assert len({path["get"]["operationId"] for path in paths.values()}) == len(paths)
