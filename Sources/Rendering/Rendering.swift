import Casework
